package com.codementee.bookings;

import java.time.Duration;
import java.time.Instant;

/** Until when a mentee may call a confirmed mock off or move it. */
final class CancellationRule {

    private static final Duration NOTICE = Duration.ofHours(24);

    private CancellationRule() {}

    /** The last instant for it. */
    static Instant deadline(Instant startsAt) {
        return startsAt.minus(NOTICE);
    }

    /** Whether the mock is still a day ahead, to the instant. */
    static boolean inTime(Instant startsAt, Instant now) {
        return !now.isAfter(deadline(startsAt));
    }
}
