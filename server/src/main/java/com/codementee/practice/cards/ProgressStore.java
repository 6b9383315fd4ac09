package com.codementee.practice.cards;

import com.codementee.practice.cards.PracticeProgress.TopicProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** SQL for practice progress. */
interface ProgressStore {

    /** @param later reviews on a later day than the card's previous one; only these show what was remembered */
    record ReviewCounts(int reviews, int later, int remembered, int daysPractised) {}

    /** A card that the mentee finds hard. */
    record HardCard(
            UUID id, String prompt, String topic, int reps, int lapses, @Nullable Double difficulty,
            @Nullable Instant lastReviewedAt) {}

    /**
     * Counts the cards by topic, most often forgotten first.
     *
     * @param minReviews with fewer reviews on a later day since then, a topic has no retention
     */
    @SqlQuery("""
        WITH reviewed AS (
            SELECT c.topic, c.interview_type, count(*) AS later, count(*) FILTER (WHERE r.grade <> 'again') AS remembered
              FROM practice_review r
              JOIN practice_card c ON c.id = r.card_id
             WHERE r.person_id = :personId AND r.reviewed_at >= :since AND r.elapsed_days > 0
             GROUP BY c.topic, c.interview_type
        )
        SELECT c.topic, c.interview_type, count(*) AS cards, count(*) FILTER (WHERE c.due_at < :until) AS due,
               sum(c.lapses) AS lapses, round(avg(c.difficulty)::numeric, 1) AS difficulty,
               min(CASE WHEN v.later >= :minReviews THEN round(v.remembered::numeric / v.later, 2) END) AS retention
          FROM practice_card c
          LEFT JOIN reviewed v ON v.topic = c.topic AND v.interview_type = c.interview_type
         WHERE c.person_id = :personId
         GROUP BY c.topic, c.interview_type
         ORDER BY sum(c.lapses) DESC, avg(c.difficulty) DESC NULLS LAST, c.topic, c.interview_type
        """)
    List<TopicProgress> topics(UUID personId, Instant until, Instant since, int minReviews);

    @SqlQuery("SELECT min(due_at) FROM practice_card WHERE person_id = :personId AND due_at >= :until")
    @Nullable Instant nextDue(UUID personId, Instant until);

    @SqlQuery("""
        SELECT count(*) AS reviews, count(*) FILTER (WHERE elapsed_days > 0) AS later,
               count(*) FILTER (WHERE elapsed_days > 0 AND grade <> 'again') AS remembered,
               count(DISTINCT (reviewed_at AT TIME ZONE :zone)::date) FILTER (WHERE reviewed_at >= :weekStart)
                   AS days_practised
          FROM practice_review
         WHERE person_id = :personId AND reviewed_at >= :since
        """)
    ReviewCounts reviews(UUID personId, Instant since, Instant weekStart, String zone);

    /** Lists the reviewed cards that were forgotten or are difficult, hardest first. */
    @SqlQuery("""
        SELECT id, prompt, topic, reps, lapses, difficulty, last_reviewed_at
          FROM practice_card
         WHERE person_id = :personId AND reps > 0 AND (lapses > 0 OR difficulty >= :minDifficulty)
         ORDER BY lapses DESC, difficulty DESC, id
         LIMIT :max
        """)
    List<HardCard> hardest(UUID personId, double minDifficulty, int max);
}
