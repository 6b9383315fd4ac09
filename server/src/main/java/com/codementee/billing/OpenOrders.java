package com.codementee.billing;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks after every order that is not paid: 15 minutes after it was made, then ever less often, and a last time after
 * five days, when the provider itself has given up. An order that expired is still granted if money comes for it.
 */
@Configuration(proxyBeanMethods = false)
class OpenOrders {

    private static final Logger log = LoggerFactory.getLogger(OpenOrders.class);
    private static final String NAME = "watch-order";

    /** At which ages an order is looked at; at the last it expires. */
    private static final List<Duration> AGES = List.of(
            Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4),
            Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(4),
            Duration.ofDays(5));

    /** The watch over one order. */
    static TaskInstance<Void> watch(UUID orderId) {
        return new TaskInstance<>(NAME, orderId.toString());
    }

    static Instant firstLook(Instant created) {
        return created.plus(AGES.getFirst());
    }

    /** When to look next at an order that is open now; empty when it has had its last look. */
    static Optional<Instant> nextLook(Instant created, Instant now) {
        return AGES.stream().map(created::plus).filter(look -> look.isAfter(now)).findFirst();
    }

    @Bean
    CustomTask<Void> watchOrder(Settling settling, OrderStore store, InstantSource clock) {
        return Tasks.custom(NAME, Void.class)
                .onFailure(Retries.upTo(Duration.ofHours(1)))
                .execute((task, _) -> look(UUID.fromString(task.getId()), settling, store, clock));
    }

    private static CompletionHandler<Void> look(UUID orderId, Settling settling, OrderStore store, InstantSource clock) {
        var settlement = settling.settle(orderId);
        return switch (settlement) {
            case SETTLED, ALREADY_SETTLED -> new OnCompleteRemove<>();
            case NOT_PAID, MISMATCH -> {
                var created = store.find(orderId).orElseThrow().createdAt();
                var next = nextLook(created, clock.instant());
                if (next.isEmpty()) {
                    store.expire(orderId);
                    log.info("Order {} has expired unpaid", orderId);
                    yield new OnCompleteRemove<>();
                }
                yield (done, operations) -> operations.reschedule(done, next.get());
            }
        };
    }
}
