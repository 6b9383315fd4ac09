package com.codementee.feedback;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the feedback and rating stores. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    FeedbackStore feedbackStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, FeedbackStore.class);
    }

    @Bean
    RatingStore ratingStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, RatingStore.class);
    }

    @Bean
    MentorSeverityStore mentorSeverityStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MentorSeverityStore.class);
    }

    @Bean
    ConstraintErrors feedbackConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "feedback_mock", error(ErrorCode.FEEDBACK_EXISTS, "This mock already has feedback."),
                "rating_pkey", error(ErrorCode.ALREADY_EXISTS, "You have already rated this mock.")));
    }
}
