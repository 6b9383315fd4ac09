package com.codementee.platform.idempotency;

import com.codementee.platform.db.Stores;
import com.codementee.platform.db.Transactions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of idempotency keys and schedules its purge. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    IdempotencyStore idempotencyStore(Jdbi jdbi) {
        return Stores.attach(jdbi, IdempotencyStore.class);
    }

    @Bean
    RecurringTask<Void> purgeIdempotencyKeys(IdempotencyStore store, Transactions transactions, InstantSource clock) {
        return Tasks.recurring(TaskDescriptor.of("forget-idempotency-keys"), FixedDelay.ofHours(1))
                .execute((_, _) -> transactions.runMaintenance(
                        () -> store.deleteOlder(clock.instant().minus(IdempotencyInterceptor.RETENTION))));
    }
}
