package com.codementee.bookings.requests;

import java.time.Duration;
import java.time.Instant;

/** Until when a mentee may call a confirmed mock off or move it. */
public final class CancellationPolicy {

    private static final Duration NOTICE = Duration.ofHours(24);

    private CancellationPolicy() {}

    /** The last instant for it. */
    public static Instant deadline(Instant startsAt) {
        return startsAt.minus(NOTICE);
    }

    /** Whether the mock is still a day ahead, to the instant. */
    public static boolean inTime(Instant startsAt, Instant now) {
        return !now.isAfter(deadline(startsAt));
    }
}
