package com.codementee.billing.provider;

import com.codementee.platform.crypto.HmacSha256;
import java.nio.charset.StandardCharsets;

/** The signature that Razorpay's checkout gives to the browser after a payment. */
public final class CheckoutSignature {

    private CheckoutSignature() {}

    /** Returns the signature of this payment for this order, in lower-case hexadecimal. */
    public static String of(String keySecret, String razorpayOrderId, String razorpayPaymentId) {
        return HmacSha256.hex(keySecret, (razorpayOrderId + "|" + razorpayPaymentId).getBytes(StandardCharsets.UTF_8));
    }
}
