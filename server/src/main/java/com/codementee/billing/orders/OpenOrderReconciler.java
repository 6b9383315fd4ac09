package com.codementee.billing.orders;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * When orders are looked at. One that is not paid: 15 minutes after it was made, then ever less often, and a last time
 * after five days, when the provider itself has given up. An order that expired is still granted if money comes for it,
 * unless it was a visitor's and nobody knows any more whose. One that is paid: now and then for as long as the provider
 * pays back, in case nothing told of a refund.
 */
@Configuration(proxyBeanMethods = false)
class OpenOrderReconciler {

    private static final String NAME = "watch-order";

    /** At which ages an order is looked at; at the last it expires. */
    private static final List<Duration> AGES = List.of(
            Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4),
            Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(4),
            Duration.ofDays(5));

    /** How long after its payment a paid order is compared with the provider. */
    private static final List<Duration> PAID_AGES = List.of(
            Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(30),
            Duration.ofDays(60), Duration.ofDays(90), Duration.ofDays(180));

    /** The watch over one order. */
    static TaskInstance<Void> watch(UUID orderId) {
        return new TaskInstance<>(NAME, orderId.toString());
    }

    static Instant firstLook(Instant created) {
        return created.plus(AGES.getFirst());
    }

    /** When to look next at an order that is open now; empty when it has had its last look. */
    static Optional<Instant> nextLook(Instant created, Instant now) {
        return next(AGES, created, now);
    }

    /** When to compare a paid order next; empty when it has been compared for the last time. */
    static Optional<Instant> nextComparison(Instant paid, Instant now) {
        return next(PAID_AGES, paid, now);
    }

    private static Optional<Instant> next(List<Duration> ages, Instant from, Instant now) {
        return ages.stream().map(from::plus).filter(look -> look.isAfter(now)).findFirst();
    }

    @Bean
    CustomTask<Void> watchOrder(PaidOrderReconciler watch) {
        return Tasks.custom(NAME, Void.class)
                .onFailure(RetryBackoff.upTo(Duration.ofHours(1)))
                .execute((task, _) -> again(watch.look(UUID.fromString(task.getId()))));
    }

    private static CompletionHandler<Void> again(Optional<Instant> next) {
        return next.<CompletionHandler<Void>>map(when -> (done, operations) -> operations.reschedule(done, when))
                .orElseGet(OnCompleteRemove::new);
    }
}
