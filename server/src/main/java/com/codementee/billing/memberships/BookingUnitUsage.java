package com.codementee.billing.memberships;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mock of a plan that a booking used.
 *
 * @param orderId the order that paid for it
 * @param returned whether it went back to its plan
 * @param unlimited whether the plan has no limit on mocks
 * @param unitsLeft the unused mocks of its membership; 0 if unlimited
 * @param usableUntil when the plan ends; null if it is over or was revoked
 */
public record BookingUnitUsage(
        UUID orderId,
        UUID membershipId,
        UUID personId,
        boolean returned,
        boolean unlimited,
        int unitsLeft,
        @Nullable Instant usableUntil) {}
