package com.codementee.billing.refunds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as the contract describes it.
 *
 * @param razorpayRefundId null until the provider has accepted it
 * @param amount in paise
 * @param reason the reason shown to the buyer
 * @param revoked whether the refund revoked the order's membership
 * @param bookingRequestId the cancelled booking that it pays back, if it does
 * @param createdBy the admin; null for a refund made in the provider's dashboard
 */
public record Refund(
        UUID id,
        UUID orderId,
        @Nullable String razorpayRefundId,
        long amount,
        RefundStatus status,
        String reason,
        boolean revoked,
        @Nullable UUID bookingRequestId,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable Instant processedAt) {}
