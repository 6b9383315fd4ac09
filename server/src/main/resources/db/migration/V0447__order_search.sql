-- Orders are searched for by words of the buyer's name or address, and by any of their ids.
ALTER TABLE plan_order ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (search_text(
    name || ' ' || email || ' ' || id::text || ' ' || coalesce(razorpay_order_id, '') || ' ' || coalesce(razorpay_payment_id, ''))) STORED;
CREATE INDEX plan_order_search_text ON plan_order USING gin (search_text gin_trgm_ops);
DROP INDEX plan_order_words;
