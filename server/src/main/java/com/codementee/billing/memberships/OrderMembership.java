package com.codementee.billing.memberships;

import com.codementee.billing.Limits;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * The membership that an order granted.
 *
 * @param endsAt when the plan ends, together with all others of the same run; null if the run is over or this one was
 *     revoked
 * @param limits null means unlimited
 */
public record OrderMembership(
        UUID id,
        UUID personId,
        String planId,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        @Nullable Instant endsAt,
        @Nested("limit") Limits limits,
        @Nested("used") UsedUnits used) {

    /** How many units of each kind were used and not returned. */
    public record UsedUnits(int mockInterviews, int resumeReviews, int aiTools) {}
}
