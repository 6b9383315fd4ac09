-- The names of mentors without reading a page of `person` for each. Deleted accounts are not among them.
DROP INDEX person_mentor;
CREATE INDEX person_mentor ON person (id) INCLUDE (name) WHERE role = 'mentor' AND deleted_at IS NULL;
