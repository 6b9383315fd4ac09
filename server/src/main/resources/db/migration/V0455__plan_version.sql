-- Counts the edits of a plan, so that an edit of an older state is refused. terms_version counts only those that change
-- what a buyer pays or gets.
ALTER TABLE pricing_plan ADD COLUMN version int NOT NULL DEFAULT 1;
