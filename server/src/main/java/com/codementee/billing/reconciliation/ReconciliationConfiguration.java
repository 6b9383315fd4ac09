package com.codementee.billing.reconciliation;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.Jobs;
import com.codementee.platform.jobs.NextRun;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.metrics.StateMetric;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of the comparison and declares its nightly jobs. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

    static final String SCAN = "scan-provider-payments";
    static final String COMPARE = "compare-orders";

    private static final String INSTANCE = "nightly";
    private static final LocalTime START = LocalTime.of(2, 30);
    private static final Duration MAX_RETRY_DELAY = Duration.ofHours(1);

    /** With the maximum delay, about a day of retries. The next night starts the job again. */
    private static final int MAX_FAILURES = 30;

    @Bean
    StateMetric comparisonDelay() {
        return StateMetric.number("codementee.comparison.delay.seconds",
                "How long the oldest order waits to be compared with the payment provider", """
                SELECT coalesce(extract(epoch FROM :now - min(due_at)), 0) FROM order_comparison WHERE due_at <= :now
                """);
    }

    @Bean
    StateMetric openDifferences() {
        return StateMetric.number("codementee.billing.differences.open",
                "Differences between orders and the payment provider", """
                SELECT count(*) FROM billing_difference WHERE resolved_at IS NULL
                """);
    }

    @Bean
    OrderComparisonStore orderComparisonStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, OrderComparisonStore.class);
    }

    @Bean
    DifferenceStore differenceStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, DifferenceStore.class);
    }

    @Bean
    RecurringTask<Void> startNightlyComparison(InvoiceNumberCheck invoiceNumbers, Jobs jobs, ZoneId zone) {
        return Tasks.recurring(TaskDescriptor.of("start-nightly-comparison"), new Daily(zone, START))
                .execute((_, _) -> {
                    invoiceNumbers.check();
                    jobs.schedule(new TaskInstance<>(SCAN, INSTANCE));
                    jobs.schedule(new TaskInstance<>(COMPARE, INSTANCE));
                });
    }

    /** Schedules another comparison at its end, for the orders that the scan made due. */
    @Bean
    OneTimeTask<Void> scanProviderPayments(PaymentScan scan, Jobs jobs) {
        return Tasks.oneTime(SCAN)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY, MAX_FAILURES))
                .execute((_, _) -> {
                    scan.scan();
                    jobs.schedule(new TaskInstance<>(COMPARE, INSTANCE + "-after-scan"));
                });
    }

    @Bean
    CustomTask<Void> compareOrders(NightlyComparison comparison) {
        return Tasks.custom(COMPARE, Void.class)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY, MAX_FAILURES))
                .execute((_, _) -> NextRun.atOrNever(comparison.compareBatch()));
    }
}
