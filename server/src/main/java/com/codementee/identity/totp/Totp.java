package com.codementee.identity.totp;

import com.codementee.platform.crypto.HmacSha256;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238) as authenticator apps compute them: HMAC-SHA-1, 30 seconds, six digits. */
final class Totp {

    private static final String ALGORITHM = "HmacSHA1";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int MODULUS = 1_000_000;

    /** How many steps a phone's clock may be off. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    /** The step that a time is in: the count of half minutes since 1970. */
    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of a step (RFC 4226, section 5.3). */
    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(truncated % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the step of this code if it is the current one or next to it. Takes the same time for all codes. */
    static OptionalLong matchingStep(byte[] secret, String code, Instant now) {
        long present = step(now);
        var match = OptionalLong.empty();
        for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            if (HmacSha256.constantTimeEquals(code(secret, step), code)) match = OptionalLong.of(step);
        }
        return match;
    }
}
