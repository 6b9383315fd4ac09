package com.codementee.feedback;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of feedback and ratings. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    FeedbackStore feedbackStore(Jdbi jdbi) {
        return Stores.attach(jdbi, FeedbackStore.class);
    }

    @Bean
    RatingStore ratingStore(Jdbi jdbi) {
        return Stores.attach(jdbi, RatingStore.class);
    }
}
