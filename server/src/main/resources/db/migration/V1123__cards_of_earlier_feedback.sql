-- Feedback that a job turns into cards: what was given before there were cards, the newest three of each mentee.
CREATE TABLE practice_backlog (
    feedback_id  uuid PRIMARY KEY REFERENCES feedback ON DELETE CASCADE
);

INSERT INTO practice_backlog
SELECT id
  FROM (SELECT id, row_number() OVER (PARTITION BY mentee_id ORDER BY created_at DESC, id DESC) AS age
          FROM feedback) AS given
 WHERE age <= 3 AND NOT EXISTS (SELECT FROM practice_card c WHERE c.feedback_id = given.id);
