package com.codementee.billing.orders;

import com.codementee.platform.csv.Paise;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its owner sees it. Amounts are in paise. */
public record Order(
        UUID id,
        @Nullable String razorpayOrderId,
        String planId,
        String planName,
        @Paise long amount,
        String currency,
        OrderStatus status,
        @Paise long amountRefunded,
        @Nullable UUID bookingRequestId,
        Instant createdAt,
        @Nullable Instant paidAt) {}
