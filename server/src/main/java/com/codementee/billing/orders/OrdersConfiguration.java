package com.codementee.billing.orders;

import com.codementee.platform.db.Stores;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of orders and declares the job that handles payment events. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

    /** How long an event that was dealt with stays: as long as the provider pays back. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(180);

    @Bean
    OrderStore orderStore(Jdbi jdbi) {
        return Stores.attach(jdbi, OrderStore.class);
    }

    @Bean
    PaymentEventStore paymentEventStore(Jdbi jdbi) {
        return Stores.attach(jdbi, PaymentEventStore.class);
    }

    @Bean
    OneTimeTask<Void> handlePaymentEvent(PaymentEvents events) {
        return Tasks.oneTime(PaymentEvents.JOB)
                .onFailure(RetryBackoff.upTo(Duration.ofMinutes(15)))
                .execute((event, _) -> events.handle(event.getId()));
    }

    @Bean
    RecurringTask<Void> forgetOldPaymentEvents(PaymentEventStore store, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("forget-old-payment-events"), FixedDelay.ofHours(6))
                .execute((_, _) -> store.forget(clock.instant().minus(EVENTS_KEPT)));
    }
}
