-- Whom a mail is for and of which kind, so that its preferences apply when it is sent; both null for mails that are
-- always sent. `notified`: whether the mail also made a notification. A muted mail is not sent; invitations are never
-- muted.
ALTER TABLE outbox_mail
    ADD COLUMN person_id  uuid,
    ADD COLUMN kind       text,
    ADD COLUMN notified   boolean NOT NULL DEFAULT false,
    ADD COLUMN muted_at   timestamptz,
    ADD CONSTRAINT outbox_mail_kind CHECK ((person_id IS NULL) = (kind IS NULL)),
    ADD CONSTRAINT outbox_mail_muted CHECK (muted_at IS NULL OR kind IS NOT NULL AND booking_id IS NULL);
