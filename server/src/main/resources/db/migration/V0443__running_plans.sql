-- Who is in a plan now, where most who ever were are not any more.
CREATE INDEX entitlement_ends_at ON entitlement (ends_at);
