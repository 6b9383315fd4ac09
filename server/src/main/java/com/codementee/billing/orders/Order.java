package com.codementee.billing.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A purchase, as its owner sees it. Money is in paise. */
public record Order(
        UUID id,
        @Nullable String razorpayOrderId,
        String planId,
        String planName,
        long amount,
        String currency,
        OrderStatus status,
        long amountRefunded,
        @Nullable UUID bookingRequestId,
        Instant createdAt,
        @Nullable Instant paidAt) {}
