package com.codementee.billing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** How long a job waits after a failure: a second at first, doubling up to a limit. */
final class Retries {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 16;

    private Retries() {}

    static <T> FailureHandler<T> upTo(Duration longest) {
        return (done, operations) -> {
            int failures = Math.min(done.getExecution().consecutiveFailures, DOUBLINGS);
            var wait = FIRST.multipliedBy(1L << failures);
            operations.reschedule(done, done.getTimeDone().plus(wait.compareTo(longest) < 0 ? wait : longest));
        };
    }
}
