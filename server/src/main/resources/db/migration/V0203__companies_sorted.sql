CREATE INDEX company_lower_name ON company (lower(name), id);
CREATE INDEX company_created_at ON company (created_at, id);
