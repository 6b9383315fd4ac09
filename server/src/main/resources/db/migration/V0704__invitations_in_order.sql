-- A later invitation of a booking to the same person waits for the first try of an earlier one, and takes its place when
-- that fails. And whoever gets copies gets one, however often the recipient is tried.
ALTER TABLE outbox_mail
    ADD COLUMN booking_id       uuid,
    ADD COLUMN invite_sequence  int,
    ADD COLUMN superseded_at    timestamptz,
    ADD COLUMN sending_since    timestamptz,
    ADD COLUMN copied           boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT outbox_mail_sequence CHECK ((booking_id IS NULL) = (invite_sequence IS NULL));
CREATE INDEX outbox_mail_invites ON outbox_mail (booking_id, recipient) WHERE booking_id IS NOT NULL;
