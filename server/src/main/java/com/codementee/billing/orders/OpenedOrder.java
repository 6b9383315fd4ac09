package com.codementee.billing.orders;

import java.util.UUID;

/** The data that a browser needs to open the provider's checkout. */
public record OpenedOrder(
        UUID orderId,
        String razorpayOrderId,
        String keyId,
        long amount,
        String currency,
        String planId,
        String planName,
        Prefill prefill) {

    /** The initial values of the checkout form. */
    public record Prefill(String name, String email) {}
}
