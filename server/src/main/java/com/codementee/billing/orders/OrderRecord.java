package com.codementee.billing.orders;

import com.codementee.billing.Limits;
import com.codementee.billing.memberships.MembershipGrant;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an order: what the shop needs and nobody is shown.
 *
 * @param personId null while it was made without an account and is not paid
 * @param booking the booking request that came with it, as JSON
 * @param bookingProblem why that could not be made, as JSON
 * @param madeAccount whether paying it made the person's account
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

    /** Whether it was a visitor's and has expired, so that nobody knows any more whose it is. */
    boolean ownerless() {
        return personId == null && email.isEmpty();
    }

    /** What this order grants to a person once it is paid. */
    MembershipGrant grantTo(UUID owner) {
        return new MembershipGrant(id, owner, planId, planName, amount, durationMonths, limits);
    }

    @Override
    public String toString() {
        return "Purchase[" + id + ", " + status + "]";
    }
}
