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

    /** Counts the cards by topic, most often forgotten first. */
    @SqlQuery("""
        SELECT topic, interview_type, count(*) AS cards, count(*) FILTER (WHERE due_at < :until) AS due,
               sum(lapses) AS lapses, round(avg(difficulty)::numeric, 1) AS difficulty
          FROM practice_card
         WHERE person_id = :personId
         GROUP BY topic, interview_type
         ORDER BY sum(lapses) DESC, avg(difficulty) DESC NULLS LAST, topic, interview_type
        """)
    List<TopicProgress> topics(UUID personId, Instant until);

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
