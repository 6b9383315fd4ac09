-- Somebody who deleted their account is no user any more: no list of people has them, and none of them can be read or
-- changed. accounts_person still has them, for the records that refer to them.
CREATE OR REPLACE VIEW accounts_user AS
SELECT p.id, p.name, p.email, p.role, p.paused, p.current_job, p.target_job, p.timezone, p.created_at, p.updated_at,
       s.plan_id, s.plan_name, s.ends_at AS plan_ends_at,
       s.limit_mock_interviews, s.limit_resume_reviews, s.limit_ai_tools,
       s.used_mock_interviews, s.used_resume_reviews, s.used_ai_tools,
       p.version, p.search_text, p.display_name
  FROM person p
  LEFT JOIN billing_standing s ON s.person_id = p.id
 WHERE p.deleted_at IS NULL;
