package com.codementee.billing.provider;

import java.util.List;
import java.util.function.Supplier;

/**
 * Our account at the payment provider, or at the sandbox that stands in for it.
 *
 * @param provider {@code razorpay} or {@code sandbox}
 * @param webhookSecrets the current one first; a second one while rotating
 * @param baseUrl asked at each call, since the sandbox's port is known only once the server listens
 */
public record RazorpayAccount(
        String provider, String keyId, String keySecret, List<String> webhookSecrets, Supplier<String> baseUrl) {

    public static final String CURRENCY = "INR";

    @Override
    public String toString() {
        return "RazorpayAccount[" + provider + "]";
    }
}
