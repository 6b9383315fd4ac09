package com.codementee.feedback;

import com.codementee.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports feedback and ratings. Scores and stars stay for the averages, and so does what a mentor wrote to others. */
@Configuration(proxyBeanMethods = false)
class FeedbackPersonalData {

    private static final String FEEDBACK_RECEIVED = """
        SELECT id, mock_id, mentor_id, problem_solving, communication, technical_depth, code_quality, overall,
               strengths, improvements, action_items, hireability, created_at, updated_at
          FROM feedback
         WHERE mentee_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String FEEDBACK_GIVEN = """
        SELECT id, mock_id, mentee_id, problem_solving, communication, technical_depth, code_quality, overall,
               strengths, improvements, action_items, hireability, created_at, updated_at
          FROM feedback
         WHERE mentor_id = :personId
         ORDER BY created_at DESC, id DESC
        """;

    private static final String RATINGS_GIVEN = """
        SELECT mock_id, mentor_id, stars, comment, created_at
          FROM rating
         WHERE mentee_id = :personId
         ORDER BY created_at DESC, mock_id DESC
        """;

    private static final String RATINGS_RECEIVED = """
        SELECT mock_id, stars, comment, created_at
          FROM rating
         WHERE mentor_id = :personId
         ORDER BY created_at DESC, mock_id DESC
        """;

    private static final String ERASE_TEXTS = """
        UPDATE feedback
           SET strengths = '(deleted)', improvements = '(deleted)', action_items = '(deleted)'
         WHERE mentee_id = :personId
        """;

    @Bean
    PersonalData feedbackPersonalDataStatements() {
        return PersonalData.builder()
                .export("feedback_received", FEEDBACK_RECEIVED)
                .export("feedback_given", FEEDBACK_GIVEN)
                .export("ratings_given", RATINGS_GIVEN)
                .export("ratings_received", RATINGS_RECEIVED)
                .erase(ERASE_TEXTS)
                .keep("feedback", "a mentor's words stay with the mentee, and scores in the averages, without a name")
                .erase("UPDATE rating SET comment = NULL WHERE mentee_id = :personId")
                .keep("rating", "stars count in the mentor's average, without the comment")
                .build();
    }
}
