-- The cancelled booking that a refund pays back. Its returned unit leaves the plan with the refund, so that nobody gets
-- both, and two admins cannot refund the same booking.
ALTER TABLE refund ADD COLUMN booking_request_id uuid;
CREATE UNIQUE INDEX refund_booking ON refund (booking_request_id) WHERE status <> 'failed';
