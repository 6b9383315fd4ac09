-- The first day of the month whose invoices and credit notes are attached when the mail is sent.
ALTER TABLE outbox_mail ADD COLUMN attached_month date;
