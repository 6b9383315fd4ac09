-- A mentor's stars are counted from the index alone.
CREATE INDEX rating_mentor_stars ON rating (mentor_id) INCLUDE (stars);
DROP INDEX rating_mentor;

-- Published: how mentees rated each mentor, for the choice of one.
CREATE VIEW feedback_rating AS
SELECT mentor_id, count(*)::int AS ratings, round(avg(stars), 2) AS average_rating FROM rating GROUP BY mentor_id;
