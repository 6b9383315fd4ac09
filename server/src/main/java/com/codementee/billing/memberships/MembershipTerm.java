package com.codementee.billing.memberships;

import java.time.Instant;
import java.time.ZoneId;

/** How long a purchase lasts: calendar months, as the wall calendar of the platform's zone counts them. */
final class MembershipTerm {

    private MembershipTerm() {}

    /** The end of so many months from an instant: the same day of the month, or its last where there is no such day. */
    static Instant end(Instant from, int months, ZoneId zone) {
        return from.atZone(zone).plusMonths(months).toInstant();
    }
}
