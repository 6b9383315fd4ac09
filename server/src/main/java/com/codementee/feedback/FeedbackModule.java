package com.codementee.feedback;

import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires feedback's stores. */
@Configuration(proxyBeanMethods = false)
class FeedbackModule {

    @Bean
    FeedbackStore feedbackStore(Jdbi jdbi) {
        return jdbi.onDemand(FeedbackStore.class);
    }

    @Bean
    RatingStore ratingStore(Jdbi jdbi) {
        return jdbi.onDemand(RatingStore.class);
    }

    @Bean
    AdminDashboardStore adminDashboardStore(Jdbi jdbi) {
        return jdbi.onDemand(AdminDashboardStore.class);
    }
}
