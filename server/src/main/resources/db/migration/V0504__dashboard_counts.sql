-- Published: what the dashboard counts. Views that join another table would have PostgreSQL fetch each row for the join,
-- even where nothing of it is asked for.
CREATE VIEW bookings_pending AS
SELECT created_at, slots_lost_at FROM booking_request WHERE status = 'pending';
CREATE VIEW bookings_timetable AS
SELECT status, starts_at, ends_at, feedback_at FROM mock;
