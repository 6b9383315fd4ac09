package com.codementee.practice.cards;

import com.codementee.catalog.InterviewType;
import com.codementee.platform.paging.BindPage;
import com.codementee.platform.paging.PageRequest;
import com.codementee.practice.fsrs.Grade;
import com.codementee.practice.fsrs.Memory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** SQL for cards and their reviews. */
interface CardStore {

    /** A card to insert. */
    record NewCard(
            UUID id, UUID personId, @Nullable UUID questionId, String prompt, String topic, InterviewType interviewType,
            List<String> hints, String outline, CardSource source, @Nullable UUID feedbackId, @Nullable String reason,
            Instant now) {}

    String COLUMNS = """
        id, question_id, prompt, topic, interview_type, hints, outline, due_at, stability, difficulty, reps, lapses,
        last_reviewed_at, source, feedback_id, reason
        """;

    String INSERT = """
        INSERT INTO practice_card (id, person_id, question_id, prompt, topic, interview_type, hints, outline, source,
                                   feedback_id, reason, due_at, created_at)
        VALUES (:id, :personId, :questionId, :prompt, :topic, :interviewType, :hints, :outline, :source,
                :feedbackId, :reason, :now, :now)
        """;

    /** Inserts a card. Violates {@code practice_card_question} if the person already has one for this question. */
    @SqlQuery(INSERT + " RETURNING " + COLUMNS)
    Card insert(@BindMethods NewCard card);

    /** Inserts the cards that the person does not have yet. */
    @SqlBatch(INSERT + " ON CONFLICT DO NOTHING")
    void insertMissing(@BindMethods List<NewCard> cards);

    @SqlQuery("SELECT feedback_id FROM practice_backlog LIMIT :max")
    List<UUID> backlog(int max);

    @SqlUpdate("DELETE FROM practice_backlog WHERE feedback_id = :feedbackId")
    boolean removeFromBacklog(UUID feedbackId);

    /** Deletes a feedback's cards that were never reviewed. */
    @SqlUpdate("DELETE FROM practice_card WHERE feedback_id = :feedbackId AND reps = 0")
    void deleteUnreviewedOf(UUID feedbackId);

    @SqlQuery("SELECT " + COLUMNS + " FROM practice_card WHERE id = :id AND person_id = :personId")
    Optional<Card> find(UUID id, UUID personId);

    @SqlQuery("SELECT " + COLUMNS + " FROM practice_card WHERE id = :id AND person_id = :personId FOR UPDATE")
    Optional<Card> lock(UUID id, UUID personId);

    /** Lists the cards that are due before an instant, longest overdue first. */
    @SqlQuery("SELECT " + COLUMNS + """
          FROM practice_card
         WHERE person_id = :personId AND due_at < :until AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Card> due(UUID personId, Instant until, @BindPage(id = "id", by = "due_at") PageRequest page);

    @SqlQuery("SELECT " + COLUMNS + """
          FROM practice_card
         WHERE person_id = :personId AND <after>
         ORDER BY <order>
         LIMIT :fetch
        """)
    List<Card> all(
            UUID personId, @BindPage(id = "id", by = "due_at") PageRequest page);

    @SqlQuery("""
        UPDATE practice_card
           SET stability = :stability, difficulty = :difficulty, due_at = :dueAt, reps = reps + 1,
               lapses = lapses + CASE WHEN :lapsed THEN 1 ELSE 0 END, last_reviewed_at = :now
         WHERE id = :id
        RETURNING
        """ + COLUMNS)
    Card review(UUID id, @BindMethods Memory memory, Instant dueAt, boolean lapsed, Instant now);

    @SqlUpdate("""
        INSERT INTO practice_review (id, card_id, person_id, grade, elapsed_days, answer, reviewed_at)
        VALUES (:id, :cardId, :personId, :grade, :elapsedDays, :answer, :now)
        """)
    void insertReview(
            UUID id, UUID cardId, UUID personId, Grade grade, @Nullable Long elapsedDays, @Nullable String answer,
            Instant now);

    @SqlUpdate("DELETE FROM practice_card WHERE id = :id AND person_id = :personId")
    boolean delete(UUID id, UUID personId);
}
