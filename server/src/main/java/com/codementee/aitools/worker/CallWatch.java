package com.codementee.aitools.worker;

import java.time.Duration;

/** Kills a worker process whose call uses too much processor time, or takes three times as long by the clock. */
final class CallWatch implements Runnable {

    private static final int CLOCK_FACTOR = 3;

    private final Process process;
    private final Duration timeout;
    private final Duration usedBefore;
    private final long begun = System.nanoTime();
    private volatile boolean killed;

    CallWatch(Process process, Duration timeout) {
        this.process = process;
        this.timeout = timeout;
        this.usedBefore = processorTime();
    }

    boolean hasKilled() {
        return killed;
    }

    @Override
    public void run() {
        boolean late = processorTime().minus(usedBefore).compareTo(timeout) > 0
                || System.nanoTime() - begun > CLOCK_FACTOR * timeout.toNanos();
        if (!late) return;
        killed = true;
        process.destroyForcibly();
    }

    /** Zero where the system does not report it; then only the elapsed time counts. */
    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
