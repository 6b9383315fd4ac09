CREATE INDEX meet_link_name ON meet_link (lower(name), id);
