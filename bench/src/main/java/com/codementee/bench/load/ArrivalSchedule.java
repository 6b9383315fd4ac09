package com.codementee.bench;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The times at which operations are due. Response times count from then and not from the actual start: otherwise one
 * slow response would hide all requests that waited behind it (coordinated omission).
 */
final class ArrivalSchedule {

    static final long OVER = Long.MIN_VALUE;

    private final long begun;
    private final double nanosApart;
    private final long count;
    private final AtomicLong taken = new AtomicLong();

    ArrivalSchedule(long begun, double rate, long count) {
        this.begun = begun;
        this.nanosApart = 1e9 / rate;
        this.count = count;
    }

    /** The time of the next operation, or {@link #OVER}. */
    long next() {
        long number = taken.getAndIncrement();
        return number < count ? begun + Math.round(number * nanosApart) : OVER;
    }
}
