package com.codementee.platform.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** How long a job waits after it failed: a second at first, then twice as long each time, up to a limit. */
public final class RetryBackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 16;

    private RetryBackOff() {}

    /** Tries again for as long as the job fails. */
    public static <T> FailureHandler<T> upTo(Duration longest) {
        return (done, operations) ->
                operations.reschedule(done, done.getTimeDone().plus(wait(done.getExecution().consecutiveFailures, longest)));
    }

    private static Duration wait(int failures, Duration longest) {
        var wait = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
