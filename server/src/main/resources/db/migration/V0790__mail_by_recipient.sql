-- The export and the deletion of an account look for its mails.
CREATE INDEX outbox_mail_recipient ON outbox_mail (recipient);
