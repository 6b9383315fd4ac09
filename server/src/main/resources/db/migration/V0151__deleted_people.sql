-- A person who deleted their account. The row stays, without name and address, because others refer to it. Nobody can sign
-- in with it, and it cannot be resumed.
ALTER TABLE person ADD COLUMN deleted_at timestamptz;
ALTER TABLE person ADD CONSTRAINT person_deleted CHECK (deleted_at IS NULL OR (paused AND password_hash IS NULL));
