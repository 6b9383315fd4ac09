-- Lists of admins in the order of the name.
CREATE INDEX person_role_name ON person (role, lower(name), id);
