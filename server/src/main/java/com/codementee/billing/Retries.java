package com.codementee.billing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a job waits after a failure: a second at first, doubling up to a limit, and not for ever. */
final class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int DOUBLINGS = 16;
    private static final int MOST = 150;

    private Retries() {}

    static <T> FailureHandler<T> upTo(Duration longest) {
        return (done, operations) -> {
            int failures = done.getExecution().consecutiveFailures;
            if (failures >= MOST) {
                log.error("ALERT gave up on {} after {} failures", done.getExecution().taskInstance.getTaskAndInstance(), failures);
                operations.remove();
                return;
            }
            var wait = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
            operations.reschedule(done, done.getTimeDone().plus(wait.compareTo(longest) < 0 ? wait : longest));
        };
    }
}
