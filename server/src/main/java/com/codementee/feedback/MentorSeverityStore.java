package com.codementee.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** SQL that compares mentors' scores. */
interface MentorSeverityStore {

    /** The scores of one mentee in one interview type: how many and their sum, of one mentor and of all others. */
    record Comparison(int scores, int total, int otherScores, int otherTotal) {

        /** The sum of expected minus given scores. */
        double difference() {
            return scores * ((double) otherTotal / otherScores) - total;
        }
    }

    /** The scores that one mentor and all others gave a mentee in one interview type. */
    record MenteeComparison(UUID mentorId, UUID menteeId, @Nested Comparison comparison) {}

    /**
     * Compares the latest {@code maxScores} overall scores of each mentor with those of other mentors. Scores before
     * {@code since} don't count.
     */
    @SqlQuery("""
        SELECT own.mentor_id, own.mentee_id, own.scores, own.total, o.other_scores, o.other_total
          FROM (SELECT g.mentor_id, f.mentee_id, m.interview_type, count(*) AS scores, sum(f.overall) AS total
                  FROM unnest(:mentorIds::uuid[]) AS g (mentor_id)
                 CROSS JOIN LATERAL (SELECT mock_id, mentee_id, overall
                                       FROM feedback
                                      WHERE mentor_id = g.mentor_id AND created_at > :since
                                      ORDER BY created_at DESC, id DESC
                                      LIMIT :maxScores) f
                  JOIN bookings_mock m ON m.id = f.mock_id
                 GROUP BY g.mentor_id, f.mentee_id, m.interview_type) own
         CROSS JOIN LATERAL (SELECT count(*) AS other_scores, sum(x.overall) AS other_total
                               FROM feedback x
                               JOIN bookings_mock m ON m.id = x.mock_id
                              WHERE x.mentee_id = own.mentee_id AND x.mentor_id <> own.mentor_id
                                AND x.created_at > :since AND m.interview_type = own.interview_type) o
         WHERE o.other_scores > 0
        """)
    List<MenteeComparison> compare(List<UUID> mentorIds, Instant since, int maxScores);
}
