package com.codementee.billing.orders;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The times at which an order is compared with the payment provider. An open order is checked 15 minutes after it was
 * placed, then at growing intervals for five days, after which the provider accepts no payment. A paid order is checked
 * for 180 days, as long as the provider allows refunds, in case a refund's webhook got lost.
 */
final class ReconciliationSchedule {

    /** The name of the job in {@code scheduled_tasks}. */
    static final String TASK = "watch-order";

    private static final List<Duration> OPEN_ORDER_AGES = List.of(
            Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2),
            Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3),
            Duration.ofDays(4), Duration.ofDays(5));

    private static final List<Duration> PAID_ORDER_AGES = List.of(
            Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(30),
            Duration.ofDays(60), Duration.ofDays(90), Duration.ofDays(180));

    private ReconciliationSchedule() {}

    /** Returns the job that reconciles one order. */
    static TaskInstance<Void> task(UUID orderId) {
        return new TaskInstance<>(TASK, orderId.toString());
    }

    /** Returns the time of the first check of an order placed at this time. */
    static Instant firstCheck(Instant createdAt) {
        return createdAt.plus(OPEN_ORDER_AGES.getFirst());
    }

    /** Returns the time of an open order's next check, or empty if the order must expire. */
    static Optional<Instant> nextOpenCheck(Instant createdAt, Instant now) {
        return next(OPEN_ORDER_AGES, createdAt, now);
    }

    /** Returns the time of a paid order's next check, or empty after the last one. */
    static Optional<Instant> nextPaidCheck(Instant paidAt, Instant now) {
        return next(PAID_ORDER_AGES, paidAt, now);
    }

    private static Optional<Instant> next(List<Duration> ages, Instant start, Instant now) {
        return ages.stream().map(start::plus).filter(check -> check.isAfter(now)).findFirst();
    }
}
