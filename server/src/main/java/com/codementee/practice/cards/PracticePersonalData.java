package com.codementee.practice.cards;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports and deletes practice cards, reviews, the questions that were asked, and preparation plans. */
@Configuration(proxyBeanMethods = false)
class PracticePersonalData {

    private static final String BACKLOG = "feedback that a job is about to turn into cards, by id";

    private static final String CARDS = """
        SELECT id, question_id, prompt, topic, interview_type, hints, outline, source, feedback_id, reason, due_at,
               stability, difficulty, reps, lapses, last_reviewed_at, created_at
          FROM practice_card
         WHERE person_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String REVIEWS = """
        SELECT card_id, grade, elapsed_days, answer, reviewed_at
          FROM practice_review
         WHERE person_id = :personId
         ORDER BY reviewed_at DESC, id DESC
        """;

    private static final String ASKED = """
        SELECT question_id, asked_at
          FROM practice_asked
         WHERE person_id = :personId
         ORDER BY asked_at DESC, question_id
        """;

    private static final String PLANS = """
        SELECT p.id, p.starts_on::text AS starts_on, p.interview_on::text AS interview_on, p.minutes_per_day, p.plan,
               ARRAY(SELECT d.task_id
                       FROM practice_plan_done d
                      WHERE d.plan_id = p.id
                      ORDER BY d.task_id) AS tasks_done
          FROM practice_plan p
         WHERE p.person_id = :personId
         ORDER BY p.starts_on DESC, p.id DESC
        """;

    @Bean
    PersonalData practicePersonalDataStatements() {
        return PersonalData.builder()
                .export("practice_cards", CARDS)
                .export("practice_reviews", REVIEWS)
                .export("practice_questions_asked", ASKED)
                .export("practice_plans", PLANS)
                .notExported("practice_backlog", BACKLOG)
                .keep("practice_backlog", BACKLOG)
                .erase("DELETE FROM practice_asked WHERE person_id = :personId")
                .erase("DELETE FROM practice_plan WHERE person_id = :personId")
                .erase("DELETE FROM practice_review WHERE person_id = :personId")
                .erase("DELETE FROM practice_card WHERE person_id = :personId")
                .build();
    }
}
