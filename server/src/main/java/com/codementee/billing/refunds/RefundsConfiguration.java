package com.codementee.billing.refunds;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.jobs.NextRun;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.metrics.StateMetric;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the refund store and declares the refund jobs. */
@Configuration(proxyBeanMethods = false)
class RefundsConfiguration {

    /** With the maximum delay, this is six days of retries. */
    private static final int MAX_SYNC_FAILURES = 150;

    /** Reads all refunds, which are few. */
    @Bean
    StateMetric pendingRefunds() {
        return StateMetric.number("codementee.refunds.pending", "Refunds that the provider has not processed", """
                SELECT count(*) FROM refund WHERE status = 'pending'
                """);
    }

    @Bean
    StateMetric refundDelay() {
        return StateMetric.number("codementee.refunds.delay.seconds", "The age of the oldest pending refund", """
                SELECT coalesce(extract(epoch FROM :now - min(created_at)), 0) FROM refund WHERE status = 'pending'
                """);
    }

    @Bean
    RefundStore refundStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, RefundStore.class);
    }

    @Bean
    ConstraintErrors refundConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "refund_booking", error(ErrorCode.ORDER_NOT_REFUNDABLE, "This booking has already been refunded.")));
    }

    /** Retries until the provider responds, so no refund is lost. */
    @Bean
    CustomTask<Void> processRefund(RefundProcessor processor) {
        return Tasks.custom(RefundJobs.PROCESS, Void.class)
                .onFailure(RetryBackOff.upTo(Duration.ofHours(1)))
                .execute((job, _) -> NextRun.atOrNever(processor.process(UUID.fromString(job.getId()))));
    }

    @Bean
    OneTimeTask<Void> syncRefunds(RefundProcessor processor) {
        return Tasks.oneTime(RefundJobs.SYNC)
                .onFailure(RetryBackOff.upTo(Duration.ofHours(1), MAX_SYNC_FAILURES))
                .execute((job, _) -> processor.sync(UUID.fromString(job.getId())));
    }
}
