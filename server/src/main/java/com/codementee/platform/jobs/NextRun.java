package com.codementee.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Instant;
import java.util.Optional;

/** Reschedules or removes a job that returns the time of its next run. */
public final class NextRun {

    private NextRun() {}

    /** Reschedules the job to this time, or removes it if there is none. */
    public static CompletionHandler<Void> atOrNever(Optional<Instant> time) {
        return time.<CompletionHandler<Void>>map(next -> (done, operations) -> operations.reschedule(done, next))
                .orElseGet(OnCompleteRemove::new);
    }
}
