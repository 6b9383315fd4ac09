-- For indexes that find a part of a text.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
