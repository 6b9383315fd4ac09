package com.codementee.bookings.reminders;

import java.time.Duration;

/** The time limits that we promise to mentees. */
public final class PromisedTimes {

    /** A request gets a mentor within this time. */
    public static final Duration MENTOR_WITHIN = Duration.ofHours(24);

    /** A mock gets feedback within this time after its end. */
    public static final Duration FEEDBACK_WITHIN = Duration.ofHours(48);

    private PromisedTimes() {}
}
