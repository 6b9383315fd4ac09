package com.codementee.billing.orders;

import com.codementee.billing.Limits;
import com.codementee.billing.memberships.MembershipGrant;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code plan_order} with its internal data, which no API returns.
 *
 * @param personId null while a visitor's order is not paid
 * @param booking the booking request that came with the order, as JSON
 * @param bookingProblem why that booking request could not be created, as JSON
 * @param madeAccount whether paying the order created the person's account
 */
public record OrderRecord(
        UUID id,
        @Nullable String razorpayOrderId,
        @Nullable String razorpayPaymentId,
        @Nullable UUID personId,
        String name,
        String email,
        @Nullable String passwordHash,
        @Nullable String currentJob,
        @Nullable String targetJob,
        String planId,
        String planName,
        long amount,
        String currency,
        int durationMonths,
        @Nested("limit") Limits limits,
        OrderStatus status,
        @Nullable String booking,
        @Nullable String bookingProblem,
        boolean madeAccount,
        Instant createdAt) {

    /** Whether this is a visitor's expired order, whose name and address have been deleted. */
    boolean isAnonymized() {
        return personId == null && email.isEmpty();
    }

    /** What this order grants to a person once it is paid. */
    MembershipGrant grantTo(UUID owner) {
        return new MembershipGrant(id, owner, planId, planName, amount, durationMonths, limits);
    }

    @Override
    public String toString() {
        return "OrderRecord[" + id + ", " + status + "]";
    }
}
