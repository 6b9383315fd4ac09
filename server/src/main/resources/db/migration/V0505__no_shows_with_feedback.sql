-- Feedback and a no-show that were saved at the same moment could leave a mock with both. The mock took place, because
-- somebody wrote about it; the rules of V0520 would refuse such a row. Databases that have V0520 already have none.
UPDATE mock SET status = 'completed' WHERE status = 'no_show' AND feedback_at IS NOT NULL;
