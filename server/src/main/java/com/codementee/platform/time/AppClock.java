package com.codementee.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The application's only clock: tokens, jobs, SQL parameters and responses take their instants from it, in whole
 * microseconds as PostgreSQL stores them. Demo mode and tests move it forward; it never moves back.
 */
public class AppClock implements InstantSource {

    private final AtomicReference<Duration> offset;

    /** Creates a clock that shows the system time. */
    public AppClock() {
        this(Duration.ZERO);
    }

    /** Creates a clock that is ahead of the system time by this offset. */
    public AppClock(Duration offset) {
        this.offset = new AtomicReference<>(offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException if the step is negative
     */
    public void advance(Duration step) {
        if (step.isNegative()) throw new IllegalArgumentException("The clock only moves forward");
        offset.updateAndGet(step::plus);
    }

    /** Returns how far this clock is ahead of the system clock. */
    public Duration offset() {
        return offset.get();
    }
}
