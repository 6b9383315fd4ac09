-- Published: orders as mails and dashboards tell of them.
CREATE OR REPLACE VIEW billing_order AS
SELECT id, person_id, plan_name, amount, currency, duration_months,
       limit_mock_interviews, limit_resume_reviews, limit_ai_tools, status, created_at
  FROM plan_order;
