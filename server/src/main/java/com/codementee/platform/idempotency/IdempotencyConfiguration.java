package com.codementee.platform.idempotency;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.PurgeJob;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of idempotency keys and schedules its purge. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    IdempotencyStore idempotencyStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, IdempotencyStore.class);
    }

    @Bean
    RecurringTask<Void> purgeIdempotencyKeys(IdempotencyStore store, PurgeJob purge) {
        return purge.hourly("forget-idempotency-keys", IdempotencyInterceptor.RETENTION, store::deleteOlder);
    }
}
