-- Few are paused: without it, a list of them walks everybody.
CREATE INDEX person_paused ON person (role, created_at DESC, id DESC) WHERE paused;
