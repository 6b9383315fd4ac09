package com.codementee.bookings.reminders;

import com.codementee.platform.db.StoreFactory;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of reminders and the jobs that send and delete them. */
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    private static final int INTERVAL_SECONDS = 15;

    @Bean
    ReminderStore reminderStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, ReminderStore.class);
    }

    @Bean
    RecurringTask<Void> sendReminders(Reminders reminders) {
        return Tasks.recurring(TaskDescriptor.of("send-reminders"), FixedDelay.ofSeconds(INTERVAL_SECONDS))
                .execute((_, _) -> reminders.sendDue());
    }

    @Bean
    RecurringTask<Void> deleteOldReminders(Reminders reminders) {
        return Tasks.recurring(TaskDescriptor.of("delete-old-reminders"), FixedDelay.ofHours(6))
                .execute((_, _) -> reminders.deleteOld());
    }
}
