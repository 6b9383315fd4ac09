package com.codementee.billing.orders;

import com.codementee.platform.jobs.RetryBackOff;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a job waits after a failure: a second at first, doubling up to a limit, and not for ever. */
final class RetryBackoff {

    private static final Logger log = LoggerFactory.getLogger(RetryBackoff.class);
    private static final int MOST = 150;

    private RetryBackoff() {}

    static <T> FailureHandler<T> upTo(Duration longest) {
        FailureHandler<T> again = RetryBackOff.upTo(longest);
        return (done, operations) -> {
            int failures = done.getExecution().consecutiveFailures;
            if (failures >= MOST) {
                log.error("ALERT gave up on {} after {} failures", done.getExecution().taskInstance.getTaskAndInstance(), failures);
                operations.remove();
                return;
            }
            again.onFailure(done, operations);
        };
    }
}
