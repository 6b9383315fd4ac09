package com.codementee.platform.idempotency;

import com.codementee.platform.crypto.KeyedHash;
import com.codementee.platform.crypto.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** Computes the hash by which a repeated request is compared with the first one. */
final class BodyFingerprint {

    private BodyFingerprint() {}

    /**
     * The keyed hash of the query and the body, in lower-case hexadecimal. The body may contain a password: without
     * our secret a reader of the table cannot test guesses against the hash. A slow password hash would let visitors
     * load the server with requests that carry keys.
     */
    static String of(HttpServletRequest request, byte[] body, KeyedHash hash) {
        var digest = Sha256.newDigest();
        digest.update(Objects.requireNonNullElse(request.getQueryString(), "").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        var hex = HexFormat.of();
        return hex.formatHex(hash.sign("idempotency fingerprint", hex.formatHex(digest.digest(body))));
    }
}
