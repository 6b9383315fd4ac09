-- Counts the edits of a company, so that an edit of an older state is refused.
ALTER TABLE company ADD COLUMN version int NOT NULL DEFAULT 1;
