package com.codementee.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in lower-case hexadecimal: the provider's signatures, and what we derive ourselves. */
public final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private HmacSha256() {}

    /** The signature of a message under a secret. */
    public static String hex(String secret, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java", problem);
        }
    }

    /** What the checkout hands to the browser once somebody has paid. */
    public static String ofPayment(String keySecret, String razorpayOrderId, String razorpayPaymentId) {
        return hex(keySecret, (razorpayOrderId + "|" + razorpayPaymentId).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether two signatures are the same, in a time that does not tell how much of them is. */
    public static boolean constantTimeEquals(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }
}
