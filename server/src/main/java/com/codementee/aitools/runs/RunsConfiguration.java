package com.codementee.aitools.runs;

import static com.codementee.platform.errors.ConstraintErrors.error;

import com.codementee.platform.db.StoreFactory;
import com.codementee.platform.errors.ConstraintErrors;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.jobs.PurgeJob;
import com.codementee.platform.settings.RetentionSettings;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the store of runs and the jobs that end interrupted runs and delete expired results. */
@Configuration(proxyBeanMethods = false)
class RunsConfiguration {

    private static final int INTERVAL_SECONDS = 30;

    @Bean
    RunStore runStore(Jdbi jdbi) {
        return StoreFactory.attach(jdbi, RunStore.class);
    }

    @Bean
    RecurringTask<Void> endInterruptedRuns(ToolRuns runs) {
        return Tasks.recurring(TaskDescriptor.of("end-interrupted-ai-runs"), FixedDelay.ofSeconds(INTERVAL_SECONDS))
                .execute((_, _) -> runs.endInterrupted());
    }

    @Bean
    RecurringTask<Void> deleteExpiredRuns(RunStore store, PurgeJob purge, RetentionSettings retention) {
        return purge.daily("delete-expired-ai-runs", retention.aiRuns(), store::deleteCreatedBefore);
    }

    @Bean
    ConstraintErrors runConstraintErrors() {
        return new ConstraintErrors(Map.of(
                "ai_run_running",
                error(ErrorCode.RATE_LIMITED, "Another tool is still running for you. Wait for it to finish.")));
    }
}
