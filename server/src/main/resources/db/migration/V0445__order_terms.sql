-- Each edit of what a plan gives or costs raises its `terms_version`; an order carries the one it was made from. Only an
-- order of the version on sale is offered again. Orders from before versions were kept have none.
ALTER TABLE pricing_plan ADD COLUMN terms_version int NOT NULL DEFAULT 1;
ALTER TABLE plan_order ADD COLUMN terms_version int;
DROP INDEX plan_order_open;
CREATE UNIQUE INDEX plan_order_open ON plan_order (person_id, plan_id, terms_version, md5(coalesce(booking::text, '')))
    WHERE status IN ('created', 'attempted');

-- A visitor's order that expired unpaid has nothing of the visitor left.
UPDATE plan_order
   SET name = '', email = '', password_hash = NULL, current_job = NULL, target_job = NULL
 WHERE status = 'expired' AND person_id IS NULL;
