-- A mail about a reminder is sent only while the reminder is true: a provider may have been down for hours.
ALTER TABLE outbox_mail ADD COLUMN reminder_id uuid;
