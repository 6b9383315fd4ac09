ALTER TABLE feedback ADD COLUMN version int NOT NULL DEFAULT 1;

-- Ratings from before mocks knew of them. A no-show that was rated before it was reported stays a no-show.
UPDATE mock SET rated_at = r.created_at
  FROM rating r
 WHERE r.mock_id = mock.id AND mock.rated_at IS NULL AND mock.status <> 'no_show';
