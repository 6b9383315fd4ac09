package com.codementee.support;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes codes as an authenticator app does (RFC 6238), independently of the application. */
public record AuthenticatorApp(byte[] secret) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Reads a secret in base32. */
    public static AuthenticatorApp with(String base32) {
        var bits = new StringBuilder();
        for (char symbol : base32.toCharArray()) {
            var five = Integer.toBinaryString(BASE32.indexOf(symbol));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        var secret = new byte[bits.length() / 8];
        for (int at = 0; at < secret.length; at++) {
            secret[at] = (byte) Integer.parseInt(bits.substring(at * 8, at * 8 + 8), 2);
        }
        return new AuthenticatorApp(secret);
    }

    public String codeAt(Instant time) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(time.getEpochSecond() / 30).array());
            int offset = hash[19] & 15;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
