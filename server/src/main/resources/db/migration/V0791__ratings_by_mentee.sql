-- The export and the deletion of an account look for the mentee's ratings.
CREATE INDEX rating_mentee ON rating (mentee_id);
