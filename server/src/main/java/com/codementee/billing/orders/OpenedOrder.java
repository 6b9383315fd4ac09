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

    /** The values that the checkout form starts with. */
    public record Prefill(String name, String email) {}
}
