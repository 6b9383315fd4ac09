-- What an admin added to a membership or took away, and who: a ledger entry that takes no unit and returns none.
ALTER TABLE ledger_entry
    ADD COLUMN adjusted_by uuid REFERENCES person,
    DROP CONSTRAINT ledger_entry_units,
    ADD CONSTRAINT ledger_entry_units CHECK (
        CASE WHEN adjusted_by IS NULL THEN units IN (-1, 1) AND (units = 1) = (returns IS NOT NULL)
             ELSE units <> 0 AND units BETWEEN -50 AND 50 AND returns IS NULL END);
