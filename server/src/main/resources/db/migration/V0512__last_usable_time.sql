-- The start of the last preferred slot that can still be confirmed; null when there is none, and after the confirmation.
-- Reviews keep it, so that the queue of requests is sorted by index.
ALTER TABLE booking_request
    ADD COLUMN last_usable_at   timestamptz,
    ADD COLUMN times_chosen_at  timestamptz,
    ADD COLUMN lapse_warned_at  timestamptz;

-- Requests that are pending already are reviewed at once, which fills the column.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'review-booking-request', id || '@V0512', created_at, false, 1 FROM booking_request WHERE status = 'pending';

-- One for the queue, where most requests are not pending, and one for the list of all requests.
CREATE INDEX booking_request_queue ON booking_request ((coalesce(last_usable_at, timestamptz '9999-12-31T23:59:59Z')), id)
    WHERE status = 'pending';
CREATE INDEX booking_request_last_usable ON booking_request ((coalesce(last_usable_at, timestamptz '9999-12-31T23:59:59Z')), id);

-- The dashboard counts what will lapse without a look at the rows.
DROP INDEX booking_request_pending;
CREATE INDEX booking_request_pending ON booking_request (created_at, id) INCLUDE (slots_lost_at, last_usable_at)
    WHERE status = 'pending';
CREATE OR REPLACE VIEW bookings_pending AS
SELECT created_at, slots_lost_at, last_usable_at FROM booking_request WHERE status = 'pending';
