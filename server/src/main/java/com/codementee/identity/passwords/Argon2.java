package com.codementee.identity.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with the first parameters in OWASP's password storage cheat sheet: 19 MiB, two passes, one lane.
 * Hashes use the PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}.
 *
 * <p>Hashes reuse pooled memory. Allocating it for each hash would take as much garbage collection time as the hash
 * itself.
 */
public final class Argon2 {

    private static final Cost TODAY = new Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder TO_BYTES = Base64.getDecoder();

    /** A hash's parameters: memory in KiB, passes and lanes. */
    private record Cost(int memory, int passes, int lanes) {

        @Override
        public String toString() {
            return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$";
        }
    }

    private final BlockPool memory;
    private final SecureRandom random = new SecureRandom();

    /** @param atOnce the maximum number of concurrent hashes, for which memory is pooled */
    public Argon2(int atOnce) {
        this.memory = new FixedBlockPool(atOnce * TODAY.memory);
    }

    /** Hashes a password with a new salt. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return TODAY + TO_TEXT.encodeToString(salt) + "$" + TO_TEXT.encodeToString(hash(password, salt, TODAY));
    }

    /** Returns whether this is a hash of the password, with any parameters. A malformed hash matches no password. */
    boolean matches(String password, String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) return false;
        var cost = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(
                hash(password, TO_BYTES.decode(parts.group(4)), cost), TO_BYTES.decode(parts.group(5)));
    }

    /** Returns whether this text is a well-formed hash. */
    static boolean isHash(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Returns whether the hash has outdated parameters. */
    boolean isOld(String text) {
        return !text.startsWith(TODAY.toString());
    }

    private byte[] hash(String password, byte[] salt, Cost cost) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .withBlockPool(memory)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
