package com.codementee.analytics;

import com.codementee.platform.db.StoreFactory;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores, declares the job that rolls them up, and sets the time zone of days at start. */
@Configuration(proxyBeanMethods = false)
class AnalyticsConfiguration {

    @Bean
    AnalyticsStore analyticsStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, AnalyticsStore.class);
    }

    @Bean
    RollUpStore rollUpStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, RollUpStore.class);
    }

    @Bean
    RecurringTask<Void> rollUpAnalytics(AnalyticsRollUp rollUp) {
        return Tasks.recurring(TaskDescriptor.of("roll-up-analytics"), FixedDelay.ofMinutes(1))
                .execute((_, _) -> rollUp.rollUp());
    }

    @Bean
    SmartInitializingSingleton analyticsZone(AnalyticsRollUp rollUp, ZoneId zone) {
        return () -> rollUp.useZone(zone);
    }
}
