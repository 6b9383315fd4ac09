-- Published: companies with their tracks and levels, so that a booking is checked by the statement that inserts it.
CREATE OR REPLACE VIEW catalog_company AS
SELECT id, name, category, interview_tracks, difficulty_levels, description, logo_url, created_at FROM company;
