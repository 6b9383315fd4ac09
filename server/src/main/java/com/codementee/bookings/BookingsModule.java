package com.codementee.bookings;

import com.codementee.platform.db.Stores;
import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the stores and jobs of bookings. */
@Configuration(proxyBeanMethods = false)
class BookingsModule {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    @Bean
    BookingStore bookingStore(Jdbi jdbi) {
        return Stores.attach(jdbi, BookingStore.class);
    }

    @Bean
    MockStore mockStore(Jdbi jdbi) {
        return Stores.attach(jdbi, MockStore.class);
    }

    @Bean
    SuggestionStore suggestionStore(Jdbi jdbi) {
        return Stores.attach(jdbi, SuggestionStore.class);
    }

    @Bean
    Task<Void> reviewBookingRequest(PendingRequests pending) {
        return Tasks.oneTime(PendingRequests.REVIEW)
                .onFailure(RetryBackOff.upTo(LONGEST_RETRY))
                .execute((instance, _) -> pending.review(subject(instance)));
    }

    @Bean
    Task<Void> reviewRequestsForSlot(PendingRequests pending) {
        return Tasks.oneTime(PendingRequests.SLOT_CHANGED)
                .onFailure(RetryBackOff.upTo(LONGEST_RETRY))
                .execute((instance, _) -> pending.reviewAllNaming(subject(instance)));
    }

    /** An instance is named by what it is about and when, so that a later look is another piece of work. */
    private static UUID subject(TaskInstance<?> instance) {
        return UUID.fromString(instance.getId().split("@", 2)[0]);
    }
}
