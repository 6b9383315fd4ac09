-- People are searched for by a part of their name or address, on lists of other modules too.
CREATE INDEX person_words ON person USING gin (lower(name || ' ' || email) gin_trgm_ops);

CREATE OR REPLACE VIEW accounts_person AS
SELECT id, name, email, role, paused, target_job AS target_role, timezone, lower(name || ' ' || email) AS words FROM person;
