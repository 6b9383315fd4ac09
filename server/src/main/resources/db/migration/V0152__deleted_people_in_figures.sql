-- Deleted people stay in the view for the names of what they did. Figures and lists of today's people leave them out.
CREATE OR REPLACE VIEW accounts_person AS
SELECT id, name, email, role, paused, target_job AS target_role, timezone, search_text AS words, version,
       deleted_at IS NOT NULL AS deleted
  FROM person;
