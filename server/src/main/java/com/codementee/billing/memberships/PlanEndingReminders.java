package com.codementee.billing.memberships;

import com.codementee.platform.db.Transactions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Publishes {@link PlanEnding} a week and a day before a plan ends. Each run reads the current end dates, so a renewed
 * plan gets its notices before the new end only.
 */
@Configuration(proxyBeanMethods = false)
class PlanEndingReminders {

    private static final int WEEK_AHEAD_DAYS = 7;
    private static final int DAY_AHEAD_DAYS = 1;
    private static final int BATCH_SIZE = 100;

    @Bean
    RecurringTask<Void> announcePlanEndings(
            MembershipStore store, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("announce-plan-endings"), FixedDelay.ofHours(1)).execute((_, _) -> {
            while (transactions.run(() -> announceBatch(store, events, clock)) == BATCH_SIZE) continue;
        });
    }

    private static int announceBatch(MembershipStore store, ApplicationEventPublisher events, InstantSource clock) {
        var now = clock.instant();
        var tomorrow = now.plus(Duration.ofDays(DAY_AHEAD_DAYS));
        var nextWeek = now.plus(Duration.ofDays(WEEK_AHEAD_DAYS));
        var week = store.claimWeekAhead(tomorrow, nextWeek, BATCH_SIZE);
        var day = store.claimDayAhead(now, tomorrow, BATCH_SIZE);
        week.forEach(plan -> events.publishEvent(new PlanEnding(plan.personId(), plan.endsAt(), WEEK_AHEAD_DAYS)));
        day.forEach(plan -> events.publishEvent(new PlanEnding(plan.personId(), plan.endsAt(), DAY_AHEAD_DAYS)));
        return Math.max(week.size(), day.size());
    }
}
