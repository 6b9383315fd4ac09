package com.codementee.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.time.Instant;
import java.util.Optional;

/** What becomes of a job that says when it should run again. */
public final class NextRun {

    private NextRun() {}

    /** Runs the job again at this time, or removes it without one. */
    public static CompletionHandler<Void> atOrNever(Optional<Instant> time) {
        return time.<CompletionHandler<Void>>map(next -> (done, operations) -> operations.reschedule(done, next))
                .orElseGet(OnCompleteRemove::new);
    }
}
