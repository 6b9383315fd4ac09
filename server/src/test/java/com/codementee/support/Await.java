package com.codementee.support;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for background work, such as a job, with a time limit that is long enough for a busy machine. */
public final class Await {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);

    private Await() {}

    /**
     * Polls the condition in the calling thread until it is true.
     *
     * @throws org.awaitility.core.ConditionTimeoutException after 30 seconds, with the description
     */
    public static void until(String description, Callable<Boolean> condition) {
        await(description).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(POLL_INTERVAL).atMost(TIMEOUT)
                .until(condition);
    }
}
