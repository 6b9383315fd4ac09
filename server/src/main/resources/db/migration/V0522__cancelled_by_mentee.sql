-- The mentor reads the reason of a mentee's cancellation. An admin writes theirs to the mentee.
ALTER TABLE booking_request ADD COLUMN cancelled_by_mentee boolean NOT NULL DEFAULT false;
UPDATE booking_request b
   SET cancelled_by_mentee = true
  FROM ledger_entry l
 WHERE b.status = 'cancelled' AND l.cause = b.id AND l.units = 1 AND l.reason = 'Booking cancelled in time';
