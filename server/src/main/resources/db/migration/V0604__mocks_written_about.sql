-- Feedback from before mocks knew of it.
UPDATE mock SET feedback_at = f.created_at FROM feedback f WHERE f.mock_id = mock.id AND mock.feedback_at IS NULL;
