-- Which feedback a mock has and how many stars. The feedback module sets both through the service Mocks.
ALTER TABLE mock ADD COLUMN feedback_id uuid;
ALTER TABLE mock ADD COLUMN rating int CONSTRAINT mock_rating CHECK (rating BETWEEN 1 AND 5);
