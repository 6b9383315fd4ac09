package com.codementee.platform.jobs;

import com.codementee.platform.db.Transactions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Creates jobs that delete rows whose retention period is over. Each deletes in batches, each in a
 * transaction of its own, so that a large backlog neither holds locks for long nor exceeds a timeout.
 */
@Component
public class PurgeJob {

    /** The number of rows of one batch. */
    public static final int BATCH_SIZE = 2_000;

    private final Transactions transactions;
    private final InstantSource clock;

    PurgeJob(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Deletes up to {@code limit} rows that are older than an instant. */
    @FunctionalInterface
    public interface Batch {

        /** Returns the number of deleted rows. */
        int deleteBefore(Instant before, int limit);
    }

    /**
     * Creates a job.
     *
     * @param name never rename it, because the database knows the job by it
     */
    public RecurringTask<Void> daily(String name, Duration retention, Batch batch) {
        return every(Duration.ofDays(1), name, retention, batch);
    }

    /** Creates a job that runs every hour, for rows that are kept for a day or less. */
    public RecurringTask<Void> hourly(String name, Duration retention, Batch batch) {
        return every(Duration.ofHours(1), name, retention, batch);
    }

    private RecurringTask<Void> every(Duration interval, String name, Duration retention, Batch batch) {
        return Tasks.recurring(TaskDescriptor.of(name), FixedDelay.of(interval))
                .execute((_, _) -> run(retention, batch));
    }

    void run(Duration retention, Batch batch) {
        var before = clock.instant().minus(retention);
        int deleted;
        do {
            deleted = transactions.run(() -> batch.deleteBefore(before, BATCH_SIZE));
        } while (deleted == BATCH_SIZE);
    }
}
