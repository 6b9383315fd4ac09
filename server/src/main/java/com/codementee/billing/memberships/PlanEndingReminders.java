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
 * Announces the end of plans a week and a day ahead, from the state of that moment: an end that a renewal has moved
 * away is not announced, and its new one is in its turn.
 */
@Configuration(proxyBeanMethods = false)
class PlanEndingReminders {

    private static final int WEEK = 7;
    private static final int DAY = 1;
    private static final int BATCH = 100;

    @Bean
    RecurringTask<Void> announcePlanEndings(
            MembershipStore store, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("announce-plan-endings"), FixedDelay.ofHours(1)).execute((_, _) -> {
            while (transactions.run(() -> announceSome(store, events, clock)) == BATCH) continue;
        });
    }

    private static int announceSome(MembershipStore store, ApplicationEventPublisher events, InstantSource clock) {
        var now = clock.instant();
        var week = store.claimWeekAhead(now.plus(Duration.ofDays(DAY)), now.plus(Duration.ofDays(WEEK)), BATCH);
        var day = store.claimDayAhead(now, now.plus(Duration.ofDays(DAY)), BATCH);
        week.forEach(ending -> events.publishEvent(new PlanEnding(ending.personId(), ending.endsAt(), WEEK)));
        day.forEach(ending -> events.publishEvent(new PlanEnding(ending.personId(), ending.endsAt(), DAY)));
        return Math.max(week.size(), day.size());
    }
}
