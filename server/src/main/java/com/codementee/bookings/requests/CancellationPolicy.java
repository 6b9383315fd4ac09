package com.codementee.bookings.requests;

import java.time.Duration;
import java.time.Instant;

/** The deadline for a mentee to cancel or move a confirmed mock. */
public final class CancellationPolicy {

    private static final Duration NOTICE = Duration.ofHours(24);

    private CancellationPolicy() {}

    /** Returns the last instant at which a mock with this start can be cancelled. */
    public static Instant deadline(Instant startsAt) {
        return startsAt.minus(NOTICE);
    }

    /** Returns whether the deadline has not passed at {@code now}. */
    public static boolean isInTime(Instant startsAt, Instant now) {
        return !now.isAfter(deadline(startsAt));
    }
}
