-- No password link stays in the outbox once its mail has been sent or given up, whatever the mail was marked as then.
UPDATE outbox_mail
   SET secret = true,
       html = CASE WHEN sent_at IS NULL AND failed_at IS NULL THEN html ELSE '' END,
       text = CASE WHEN sent_at IS NULL AND failed_at IS NULL THEN text ELSE '' END
 WHERE secret OR cause LIKE 'password-link:%';
ALTER TABLE outbox_mail
  ADD CONSTRAINT outbox_mail_secret_blank
CHECK (NOT secret OR (sent_at IS NULL AND failed_at IS NULL) OR (html = '' AND text = ''));
