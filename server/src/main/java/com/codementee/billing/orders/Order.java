package com.codementee.billing.orders;

import com.codementee.platform.csv.Paise;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
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
        @Nullable Instant paidAt) {

    /** An order as admins see it, with its buyer and the payment's id at the provider. */
    public record AdminOrder(
            @Nested @JsonUnwrapped Order order, String name, String email, @Nullable String razorpayPaymentId) {}
}
