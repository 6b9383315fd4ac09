-- The order or refund whose invoice or credit note is attached when the mail is sent.
ALTER TABLE outbox_mail ADD COLUMN attached_invoice_of uuid;
