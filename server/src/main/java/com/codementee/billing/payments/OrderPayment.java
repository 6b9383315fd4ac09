package com.codementee.billing.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to pay an order. Amounts are in paise.
 *
 * @param id the provider's id
 * @param captured whether the money reached us, refunded later or not
 * @param method how the buyer paid, as the provider names it: {@code upi}, {@code card}, …
 * @param fee what the provider kept, its tax included; null before the capture
 * @param error why it failed, as the provider says
 */
public record OrderPayment(
        String id,
        PaymentStatus status,
        boolean captured,
        long amount,
        String currency,
        @Nullable String method,
        @Nullable Long fee,
        @Nullable Long tax,
        @Nullable String error,
        Instant createdAt) {}
