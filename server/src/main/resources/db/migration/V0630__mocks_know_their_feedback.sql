-- Feedback and ratings from before mocks had both.
UPDATE mock
   SET feedback_id = (SELECT id FROM feedback WHERE mock_id = mock.id),
       rating = (SELECT stars FROM rating WHERE mock_id = mock.id)
 WHERE EXISTS (SELECT FROM feedback WHERE mock_id = mock.id) OR EXISTS (SELECT FROM rating WHERE mock_id = mock.id);

DROP VIEW feedback_of_mock;
