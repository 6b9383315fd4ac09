package com.codementee.bookings.requests;

import java.time.Duration;
import java.time.Instant;

/** The deadline for a mentee to cancel or move a confirmed mock. */
public final class CancellationPolicy {

    private static final Duration NOTICE = Duration.ofHours(24);

    private CancellationPolicy() {}

    /** Returns the last instant at which a mock that starts then can be cancelled. */
    public static Instant deadline(Instant startsAt) {
        return startsAt.minus(NOTICE);
    }

    /** Whether {@code now} is not after the deadline. */
    public static boolean isInTime(Instant startsAt, Instant now) {
        return !now.isAfter(deadline(startsAt));
    }
}
