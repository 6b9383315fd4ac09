package com.codementee.platform.idempotency;

import com.codementee.platform.crypto.KeyedHash;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** Tells one request body from another without keeping it. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    /**
     * A body may hold a password. The hash is under our secret, so whoever reads the table alone cannot find the password by
     * trying, and it costs microseconds, so a stranger who sends keys costs us nothing.
     */
    static String of(HttpServletRequest request, byte[] body, KeyedHash hash) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(hash.sign("idempotency fingerprint", HexFormat.of().formatHex(digest.digest(body))));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
