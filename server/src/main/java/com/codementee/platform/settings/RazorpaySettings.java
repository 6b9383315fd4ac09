package com.codementee.platform.settings;

import java.util.List;

/**
 * How to call Razorpay. There is no bean of this type if no keys are set.
 *
 * @param webhookSecrets the accepted secrets, starting with the current one
 */
public record RazorpaySettings(String keyId, String keySecret, List<String> webhookSecrets, String baseUrl) {

    @Override
    public String toString() {
        return "RazorpaySettings[" + baseUrl + "]";
    }
}
