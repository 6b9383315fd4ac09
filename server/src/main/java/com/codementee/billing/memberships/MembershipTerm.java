package com.codementee.billing.memberships;

import java.time.Instant;
import java.time.ZoneId;

/** Calculates how long a purchase lasts, in calendar months of the platform's time zone. */
final class MembershipTerm {

    private MembershipTerm() {}

    /** Adds months to an instant: the same day of the month, or the last day of a shorter month. */
    static Instant end(Instant from, int months, ZoneId zone) {
        return from.atZone(zone).plusMonths(months).toInstant();
    }
}
