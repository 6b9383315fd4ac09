-- Counts the edits of a slot, and of a meeting link, so that an edit of an older state is refused.
ALTER TABLE time_slot ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE meet_link ADD COLUMN version int NOT NULL DEFAULT 1;
