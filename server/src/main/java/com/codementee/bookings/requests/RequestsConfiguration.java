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

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

    @Bean
    Task<Void> reviewBookingRequest(PendingRequestReview pending) {
        return Tasks.oneTime(RequestReviewScheduler.REVIEW)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((instance, _) -> pending.review(idOf(instance)));
    }

    @Bean
    Task<Void> reviewRequestsForSlot(PendingRequestReview pending) {
        return Tasks.oneTime(RequestReviewScheduler.SLOT_CHANGED)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((instance, _) -> pending.reviewNear(idOf(instance)));
    }

    @Bean
    Task<Void> reviewRequestsForMentor(PendingRequestReview pending) {
        return Tasks.oneTime(RequestReviewScheduler.SUPPLY_CHANGED)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((_, _) -> pending.reviewOutdated());
    }

    /** Instance ids are {@code <id>@<instant>}, so that reviews at different times are different jobs. */
    private static UUID idOf(TaskInstance<?> instance) {
        return UUID.fromString(instance.getId().split("@", 2)[0]);
    }
}
