package com.codementee.platform.idempotency;

import com.codementee.platform.crypto.KeyedHash;
import com.codementee.platform.crypto.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** Computes the hash that a repeated request is compared by. */
final class BodyFingerprint {

    private BodyFingerprint() {}

    /**
     * Returns the keyed hash of the query and the body, in lower-case hexadecimal. The body may contain a password, and
     * without our secret nobody who reads the table can test guesses against the hash. A slow password hash would let
     * visitors overload the server with requests that carry keys.
     */
    static String of(HttpServletRequest request, byte[] body, KeyedHash hash) {
        var digest = Sha256.newDigest();
        digest.update(Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        var hex = HexFormat.of();
        return hex.formatHex(hash.sign("idempotency fingerprint", hex.formatHex(digest.digest(body))));
    }
}
