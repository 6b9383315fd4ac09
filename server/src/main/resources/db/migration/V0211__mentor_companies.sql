-- The companies that a mentor lists, in the mentor's order: by id when the company is in the catalogue, so that renaming
-- it changes nothing here, and as text otherwise.
CREATE TABLE mentor_company (
    mentor_id   uuid NOT NULL REFERENCES mentor_profile ON DELETE CASCADE,
    position    int  NOT NULL,
    company_id  uuid,
    name        text,
    PRIMARY KEY (mentor_id, position),
    CONSTRAINT mentor_company_company FOREIGN KEY (company_id) REFERENCES company,
    CONSTRAINT mentor_company_id_or_name CHECK (num_nonnulls(company_id, name) = 1)
);
CREATE UNIQUE INDEX mentor_company_once ON mentor_company (company_id, mentor_id) WHERE company_id IS NOT NULL;

INSERT INTO mentor_company (mentor_id, position, company_id, name)
SELECT p.person_id, min(listed.position), c.id,
       CASE WHEN c.id IS NULL THEN (array_agg(listed.name ORDER BY listed.position))[1] END
  FROM mentor_profile p
 CROSS JOIN unnest(p.companies) WITH ORDINALITY AS listed (name, position)
  LEFT JOIN company c ON lower(c.name) = lower(listed.name)
 GROUP BY p.person_id, c.id, CASE WHEN c.id IS NULL THEN lower(listed.name) END;

ALTER TABLE mentor_profile DROP COLUMN companies;

-- A mentor's profile with the present names of the companies, and the ids of those in the catalogue.
CREATE VIEW mentors_profile AS
SELECT p.person_id, p.headline, p.bio, p.current_company, p.years_experience, p.interview_types, p.topics, p.weekly_capacity,
       ARRAY(SELECT coalesce(c.name, l.name)
               FROM mentor_company l
               LEFT JOIN catalog_company c ON c.id = l.company_id
              WHERE l.mentor_id = p.person_id
              ORDER BY l.position) AS companies,
       ARRAY(SELECT l.company_id
               FROM mentor_company l
              WHERE l.mentor_id = p.person_id AND l.company_id IS NOT NULL
              ORDER BY l.position) AS company_ids
  FROM mentor_profile p;
