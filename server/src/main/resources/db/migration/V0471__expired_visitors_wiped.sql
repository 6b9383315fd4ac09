-- An order that was paid in another amount or currency used to keep the data of a visitor when it expired.
UPDATE plan_order
   SET name = '', email = '', password_hash = NULL, current_job = NULL, target_job = NULL
 WHERE status = 'expired' AND person_id IS NULL;
