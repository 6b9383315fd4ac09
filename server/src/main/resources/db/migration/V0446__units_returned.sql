-- Published: until when the unit that something cost could be spent again if it came back; null when its plan is over.
CREATE VIEW billing_unit AS
SELECT t.kind, t.cause, CASE WHEN m.run = e.run THEN e.ends_at END AS spendable_until
  FROM ledger_entry t
  JOIN membership m ON m.id = t.membership_id
  JOIN entitlement e ON e.person_id = t.person_id
 WHERE t.units = -1 AND t.adjusted_by IS NULL;

-- Of which end people were told a week and a day ahead, so that each is told once and an end that moved is told again.
ALTER TABLE entitlement
    ADD COLUMN told_week_ahead timestamptz,
    ADD COLUMN told_day_ahead timestamptz;
