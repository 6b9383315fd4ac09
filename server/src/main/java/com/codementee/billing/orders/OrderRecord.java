package com.codementee.billing.orders;

import com.codementee.billing.memberships.GrantedPlan;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code plan_order} with its internal data, which no API returns.
 *
 * @param buyer has no person id until a visitor's order is paid
 * @param booking the booking request that came with the order, as JSON
 * @param bookingProblem the reason why that booking request could not be created, as JSON
 * @param madeAccount whether paying the order created the person's account
 */
public record OrderRecord(
        UUID id,
        @Nullable String razorpayOrderId,
        @Nullable String razorpayPaymentId,
        @Nested Buyer buyer,
        @Nested OrderTerms terms,
        OrderStatus status,
        @Nullable String booking,
        @Nullable String bookingProblem,
        boolean madeAccount,
        Instant createdAt) {

    /** Returns whether this is a visitor's expired order, whose name and email address have been deleted. */
    boolean isAnonymised() {
        return buyer.personId() == null && buyer.email().isEmpty();
    }

    /** Returns the membership that this order grants to a person once it is paid. */
    GrantedPlan grantTo(UUID owner) {
        return new GrantedPlan(
                id, owner, terms.planId(), terms.planName(), terms.amount(), terms.durationMonths(), terms.limits());
    }

    @Override
    public String toString() {
        return "OrderRecord[" + id + ", " + status + "]";
    }
}
