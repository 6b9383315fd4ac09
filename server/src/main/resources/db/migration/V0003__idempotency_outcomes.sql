-- What came of a request is recorded with its effect: "data" is what its route returned, until the whole answer is kept in
-- "body". "reserved_id" is the id for what the request creates, the same for each repeat; a released key may be used anew.
ALTER TABLE idempotency_key
    ADD COLUMN reserved_id uuid,
    ADD COLUMN data        text,
    ADD COLUMN released    boolean NOT NULL DEFAULT false;
