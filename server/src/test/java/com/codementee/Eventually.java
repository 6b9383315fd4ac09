package com.codementee;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens by itself, such as work done by a job. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 10_000_000L;

    private Eventually() {}

    /** Returns as soon as this holds. @throws AssertionError when it does not within half a minute */
    public static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s: " + what);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
