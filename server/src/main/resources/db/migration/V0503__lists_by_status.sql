-- The admins' list of mocks in one state, where the rest are millions, and the dashboard's count of the week to come.
CREATE INDEX mock_status ON mock (status, starts_at DESC, id DESC);

-- What the dashboard counts, without a look at the rows.
CREATE INDEX mock_ended_without_feedback ON mock (ends_at) WHERE feedback_at IS NULL AND status IN ('scheduled', 'completed');
CREATE INDEX booking_request_pending ON booking_request (created_at, id) INCLUDE (slots_lost_at) WHERE status = 'pending';

-- Few requests have no slot left that can be booked.
CREATE INDEX booking_request_without_slots ON booking_request (created_at DESC, id DESC) WHERE slots_lost_at IS NOT NULL;
