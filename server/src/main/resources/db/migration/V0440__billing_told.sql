-- Published: orders as mails tell of them.
CREATE VIEW billing_order AS
SELECT id, person_id, plan_name, amount, currency, duration_months,
       limit_mock_interviews, limit_resume_reviews, limit_ai_tools
  FROM plan_order;
