-- Which side missed the mock of a completed request, as reported or decided, so that lists don't show it as completed.
ALTER TABLE booking_request ADD COLUMN missed_by text;
ALTER TABLE booking_request ADD CONSTRAINT booking_missed
    CHECK (missed_by IS NULL OR (missed_by IN ('mentor', 'mentee') AND status = 'completed'));

UPDATE booking_request b
   SET missed_by = CASE WHEN n.outcome = 'mentor_missed' OR (n.outcome IS NULL AND n.reported_by = 'mentee')
                        THEN 'mentor' ELSE 'mentee' END
  FROM mock m JOIN no_show_report n ON n.mock_id = m.id
 WHERE m.booking_request_id = b.id AND m.status = 'no_show' AND b.status = 'completed';
