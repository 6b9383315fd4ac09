package com.codementee.billing.accounting;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.Jobs;
import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of announced months and declares their jobs. */
@Configuration(proxyBeanMethods = false)
class AccountingConfiguration {

    private static final String ANNOUNCE = "announce-invoices-of-month";

    /** After the nightly comparison, and long after the last document of the day before was committed. */
    private static final LocalTime START = LocalTime.of(6, 0);

    private static final Duration MAX_RETRY_DELAY = Duration.ofHours(1);

    @Bean
    MonthlyInvoicesStore monthlyInvoicesStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MonthlyInvoicesStore.class);
    }

    /** Looks each day, not only on the first of a month, so that a month is announced after any downtime. */
    @Bean
    RecurringTask<Void> announceInvoicesOfMonths(MonthlyInvoices invoices, Jobs jobs, ZoneId zone) {
        return Tasks.recurring(TaskDescriptor.of("announce-invoices-of-months"), new Daily(zone, START))
                .execute((_, _) -> invoices.due()
                        .forEach(month -> jobs.schedule(new TaskInstance<>(ANNOUNCE, month.toString()))));
    }

    @Bean
    OneTimeTask<Void> announceInvoicesOfMonth(MonthlyInvoices invoices) {
        return Tasks.oneTime(ANNOUNCE)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((job, _) -> invoices.announce(YearMonth.parse(job.getId())));
    }
}
