package com.codementee.feedback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for ratings. */
public interface RatingStore {

    @SqlQuery("""
        INSERT INTO rating (mock_id, mentor_id, mentee_id, stars, comment, created_at)
        VALUES (:mockId, :mentorId, :menteeId, :stars, :comment, :now)
        RETURNING mock_id, stars, comment, created_at
        """)
    Rating insert(UUID mockId, UUID mentorId, UUID menteeId, int stars, @Nullable String comment, Instant now);

    /** Averages a mentor's stars, rounded to two decimals; empty if there are no ratings. */
    @SqlQuery("SELECT round(avg(stars), 2) FROM rating WHERE mentor_id = :mentorId HAVING count(*) > 0")
    Optional<Double> average(UUID mentorId);
}
