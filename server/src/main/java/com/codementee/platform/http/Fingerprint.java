package com.codementee.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Tells one request body from another without keeping it. */
final class Fingerprint {

    private static final int ROUNDS = 50_000;
    private static final int BITS = 256;

    private Fingerprint() {}

    /** A body that may hold a password is hashed slowly, so that nobody can find the password by trying. */
    static String of(HttpServletRequest request, byte[] body, String salt, boolean ofVisitor) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            var fast = HexFormat.of().formatHex(digest.digest(body));
            boolean mayHoldPassword = ofVisitor || request.getRequestURI().startsWith("/api/auth/");
            if (!mayHoldPassword) return fast;
            var slow = new PBEKeySpec(fast.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(slow).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
