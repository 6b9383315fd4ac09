package com.codementee.notifications;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.PurgeJob;
import com.codementee.platform.settings.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of notifications, and the job that deletes old ones. */
@Configuration(proxyBeanMethods = false)
class NotificationsConfiguration {

    @Bean
    MeterBinder streamMetrics(OpenStreams streams) {
        return registry -> Gauge.builder("codementee.streams.open", streams, open -> open.all().size())
                .description("Open notification streams of this process").register(registry);
    }

    @Bean
    NotificationStore notificationStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, NotificationStore.class);
    }

    @Bean
    DeliveryStore deliveryStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, DeliveryStore.class);
    }

    @Bean
    PreferenceStore preferenceStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, PreferenceStore.class);
    }

    @Bean
    RecurringTask<Void> deleteOldNotifications(
            NotificationStore store, PurgeJob purge, RetentionSettings retention) {
        return purge.daily("delete-old-notifications", retention.notifications(), store::deleteBefore);
    }
}
