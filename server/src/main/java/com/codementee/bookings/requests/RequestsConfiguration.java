package com.codementee.bookings.requests;

import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the jobs that review pending requests. */
@Configuration(proxyBeanMethods = false)
class RequestsConfiguration {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    @Bean
    Task<Void> reviewBookingRequest(PendingRequestReview pending) {
        return Tasks.oneTime(PendingRequestReview.REVIEW)
                .onFailure(RetryBackOff.upTo(LONGEST_RETRY))
                .execute((instance, _) -> pending.review(subject(instance)));
    }

    @Bean
    Task<Void> reviewRequestsForSlot(PendingRequestReview pending) {
        return Tasks.oneTime(PendingRequestReview.SLOT_CHANGED)
                .onFailure(RetryBackOff.upTo(LONGEST_RETRY))
                .execute((instance, _) -> pending.reviewAllNaming(subject(instance)));
    }

    /** An instance is named by what it is about and when, so that a later look is another piece of work. */
    private static UUID subject(TaskInstance<?> instance) {
        return UUID.fromString(instance.getId().split("@", 2)[0]);
    }
}
