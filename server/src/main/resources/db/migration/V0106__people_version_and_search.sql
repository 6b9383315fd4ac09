-- Counts the edits of a person and their profile, so that an edit of an older state is refused.
ALTER TABLE person ADD COLUMN version int NOT NULL DEFAULT 1;

-- People are searched for by words of their name or address.
ALTER TABLE person ADD COLUMN search_text text NOT NULL GENERATED ALWAYS AS (search_text(name || ' ' || email)) STORED;
CREATE INDEX person_search_text ON person USING gin (search_text gin_trgm_ops);

CREATE OR REPLACE VIEW accounts_person AS
SELECT id, name, email, role, paused, target_job AS target_role, timezone, search_text AS words, version
  FROM person;
DROP INDEX person_words;
