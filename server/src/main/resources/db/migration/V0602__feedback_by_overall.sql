CREATE INDEX feedback_overall ON feedback (overall, id);
