package com.codementee.platform.jobs;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exponential back-off: the delay doubles with each failure, up to a maximum. */
public final class RetryBackOff {

    private static final Logger log = LoggerFactory.getLogger(RetryBackOff.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 16;

    private RetryBackOff() {}

    /** Retries until the job succeeds. */
    public static <T> FailureHandler<T> upTo(Duration maxDelay) {
        return (done, operations) ->
                operations.reschedule(
                        done, done.getTimeDone().plus(delay(done.getExecution().consecutiveFailures, maxDelay)));
    }

    /** Retries up to a number of failures, then removes the job and logs an alert. */
    public static <T> FailureHandler<T> upTo(Duration maxDelay, int maxFailures) {
        FailureHandler<T> retry = upTo(maxDelay);
        return (done, operations) -> {
            int failures = done.getExecution().consecutiveFailures;
            if (failures < maxFailures) {
                retry.onFailure(done, operations);
                return;
            }
            log.error("ALERT gave up on {} after {} failures", done.getExecution().taskInstance.getTaskAndInstance(),
                    failures);
            operations.remove();
        };
    }

    /** Returns the delay after this many earlier failures: one second, doubled with each failure, up to the maximum. */
    public static Duration delay(int failures, Duration maxDelay) {
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        return delay.compareTo(maxDelay) < 0 ? delay : maxDelay;
    }
}
