-- Mails are looked up by their cause. PostgreSQL took this index for that, and read all open mails to find two.
DROP INDEX outbox_mail_open;
