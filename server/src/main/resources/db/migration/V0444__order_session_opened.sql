-- When the browser that made an order without an account was signed in by its cookie, which happens once. Orders that made
-- their account before this was kept count as used.
ALTER TABLE plan_order ADD COLUMN session_opened_at timestamptz;
UPDATE plan_order SET session_opened_at = paid_at WHERE made_account;
