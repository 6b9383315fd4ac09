package com.codementee.billing.provider;

import java.util.List;
import java.util.function.Supplier;

/**
 * Our account at the payment provider.
 *
 * @param provider the name that {@code GET /api/payment/config} returns
 * @param webhookSecrets the current secret, followed by the old one during a rotation
 * @param baseUrl read at each call, because the simulated provider in this process has no port until it listens
 */
public record RazorpayAccount(
        String provider, String keyId, String keySecret, List<String> webhookSecrets, Supplier<String> baseUrl) {

    public static final String CURRENCY = "INR";

    @Override
    public String toString() {
        return "RazorpayAccount[" + provider + "]";
    }
}
