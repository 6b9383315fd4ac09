package com.codementee.notifications;

import com.codementee.platform.db.Stores;
import com.codementee.platform.db.Transactions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of notifications, and the job that deletes old ones. */
@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration {

    /** The same as for the mails about the same events. */
    private static final Duration RETENTION = Duration.ofDays(90);

    @Bean
    MeterBinder streamMetrics(OpenStreams streams) {
        return registry -> Gauge.builder("codementee.streams.open", streams, open -> open.all().size())
                .description("Open notification streams of this process").register(registry);
    }

    @Bean
    NotificationStore notificationStore(Jdbi jdbi) {
        return Stores.attach(jdbi, NotificationStore.class);
    }

    @Bean
    DeliveryStore deliveryStore(Jdbi jdbi) {
        return Stores.attach(jdbi, DeliveryStore.class);
    }

    @Bean
    PreferenceStore preferenceStore(Jdbi jdbi) {
        return Stores.attach(jdbi, PreferenceStore.class);
    }

    @Bean
    RecurringTask<Void> deleteOldNotifications(
            NotificationStore store, Transactions transactions, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("delete-old-notifications"), FixedDelay.ofHours(6))
                .execute((_, _) -> transactions.runMaintenance(
                        () -> store.deleteBefore(clock.instant().minus(RETENTION))));
    }
}
