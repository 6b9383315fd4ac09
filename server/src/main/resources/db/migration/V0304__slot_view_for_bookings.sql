-- Published: slots with their interview types, so that a booking is checked by the statement that inserts it.
CREATE OR REPLACE VIEW scheduling_slot AS
SELECT id, starts_at, ends_at, status, mentor_id, interview_types, created_at FROM time_slot;
