-- Orders are searched for by a part of the buyer's name or address, and by any of their ids.
CREATE INDEX plan_order_words ON plan_order USING gin ((lower(name || ' ' || email || ' ' || id::text || ' '
    || coalesce(razorpay_order_id, '') || ' ' || coalesce(razorpay_payment_id, ''))) gin_trgm_ops);
