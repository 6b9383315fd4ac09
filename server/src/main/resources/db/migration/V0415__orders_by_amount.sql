CREATE INDEX plan_order_amount ON plan_order (amount, id);
