package com.codementee.feedback;

import com.codementee.platform.db.Stores;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires feedback's stores. */
@Configuration(proxyBeanMethods = false)
class FeedbackModule {

    @Bean
    FeedbackStore feedbackStore(Jdbi jdbi) {
        return Stores.attach(jdbi, FeedbackStore.class);
    }

    @Bean
    RatingStore ratingStore(Jdbi jdbi) {
        return Stores.attach(jdbi, RatingStore.class);
    }

    @Bean
    AdminDashboardStore adminDashboardStore(Jdbi jdbi) {
        return Stores.attach(jdbi, AdminDashboardStore.class);
    }
}
