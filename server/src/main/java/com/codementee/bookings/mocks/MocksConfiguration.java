package com.codementee.bookings.mocks;

import com.codementee.bookings.store.MockStore;
import com.codementee.bookings.store.NoShowStore;
import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the stores of mocks and no-show reports, and the job that lets a report stand. */
@Configuration(proxyBeanMethods = false)
class MocksConfiguration {

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(1);

    @Bean
    MockStore mockStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, MockStore.class);
    }

    @Bean
    NoShowStore noShowStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, NoShowStore.class);
    }

    /** Declares the job that lets a report stand. The instance id is the mock's id. */
    @Bean
    Task<Void> letNoShowStand(NoShowDecisions decisions) {
        return Tasks.oneTime(NoShowDeadlineScheduler.LET_STAND)
                .onFailure(RetryBackOff.upTo(MAX_RETRY_DELAY))
                .execute((instance, _) -> decisions.letStand(UUID.fromString(instance.getId())));
    }
}
