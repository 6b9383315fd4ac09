package com.codementee.billing.orders;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.NextRun;
import com.codementee.platform.jobs.PurgeJob;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.metrics.StateMetric;
import com.codementee.platform.settings.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of orders and declares the jobs that reconcile orders and handle payment events. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

    /** With the maximum delays, this is six days of retries for an order and one and a half for an event. */
    private static final int MAX_FAILURES = 150;

    @Bean
    StateMetric ordersOfLastDay() {
        return new StateMetric("codementee.orders.last.day", "Orders made within a day, by state", "state", """
                SELECT s.status, (SELECT count(*) FROM plan_order o
                                   WHERE o.status = s.status AND o.created_at > CAST(:now AS timestamptz) - interval '1 day')
                  FROM unnest(ARRAY['created', 'attempted', 'paid', 'refunded', 'expired']) s(status)
                """);
    }

    @Bean
    OrderStore orderStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, OrderStore.class);
    }

    @Bean
    PaymentEventStore paymentEventStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PaymentEventStore.class);
    }

    @Bean
    CustomTask<Void> reconcileOrder(OrderReconciler reconciler) {
        return Tasks.custom(ReconciliationSchedule.TASK, Void.class)
                .onFailure(RetryBackOff.upTo(Duration.ofHours(1), MAX_FAILURES))
                .execute((task, _) -> NextRun.atOrNever(reconciler.reconcile(UUID.fromString(task.getId()))));
    }

    @Bean
    OneTimeTask<Void> handlePaymentEvent(PaymentEventHandler handler) {
        return Tasks.oneTime(PaymentEventTaskInstances.NAME)
                .onFailure(RetryBackOff.upTo(Duration.ofMinutes(15), MAX_FAILURES))
                .execute((event, _) -> handler.handle(PaymentEventTaskInstances.eventId(event.getId())));
    }

    @Bean
    RecurringTask<Void> deleteExpiredVisitorOrders(OrderStore store, PurgeJob purge, RetentionSettings retention) {
        return purge.daily(
                "delete-expired-visitor-orders", retention.expiredOrders(), store::deleteExpiredVisitorOrders);
    }

    @Bean
    RecurringTask<Void> deleteOldPaymentEvents(
            PaymentEventStore store, PurgeJob purge, RetentionSettings retention) {
        return purge.daily("forget-old-payment-events", retention.paymentEvents(), store::deleteHandledBefore);
    }
}
