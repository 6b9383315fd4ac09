package com.codementee.bench.load;

import com.codementee.bench.http.Response;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The times at which operations are due. Response times are measured from the due time, not from the actual start:
 * otherwise one slow response would hide the delay of all requests that waited behind it (coordinated omission).
 */
final class ArrivalSchedule {

    static final long END = Long.MIN_VALUE;

    private final long startedAt;
    private final double intervalNanos;
    private final long count;
    private final AtomicLong started = new AtomicLong();

    ArrivalSchedule(long startedAt, double rate, long count) {
        this.startedAt = startedAt;
        this.intervalNanos = 1e9 / rate;
        this.count = count;
    }

    /** Returns the time of the next operation, or {@link #END}. */
    long next() {
        long number = started.getAndIncrement();
        return number < count ? startedAt + Math.round(number * intervalNanos) : END;
    }
}
