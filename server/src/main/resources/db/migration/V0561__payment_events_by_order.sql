-- The export and the deletion of an account look for its payment events.
CREATE INDEX payment_event_order ON payment_event (razorpay_order_id) WHERE razorpay_order_id IS NOT NULL;
