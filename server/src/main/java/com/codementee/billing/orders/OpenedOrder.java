package com.codementee.billing.orders;

import java.util.UUID;

/** What a browser needs to open the provider's checkout. */
public record OpenedOrder(
        UUID orderId,
        String razorpayOrderId,
        String keyId,
        long amount,
        String currency,
        String planId,
        String planName,
        Prefill prefill) {

    /** What the checkout's form begins with. */
    public record Prefill(String name, String email) {}
}
