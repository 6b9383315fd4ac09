CREATE INDEX time_slot_blocked ON time_slot (starts_at, id) WHERE status = 'blocked';
