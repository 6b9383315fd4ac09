package com.codementee.bench;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When each piece of work should begin. Latency counts from then and not from when somebody got round to it: else a
 * server that stalls would hide, in one slow answer, all those that waited behind it (coordinated omission).
 */
final class Pace {

    static final long OVER = Long.MIN_VALUE;

    private final long begun;
    private final double nanosApart;
    private final long count;
    private final AtomicLong taken = new AtomicLong();

    Pace(long begun, double rate, long count) {
        this.begun = begun;
        this.nanosApart = 1e9 / rate;
        this.count = count;
    }

    /** The next one's time, or {@link #OVER}. */
    long next() {
        long number = taken.getAndIncrement();
        return number < count ? begun + Math.round(number * nanosApart) : OVER;
    }
}
