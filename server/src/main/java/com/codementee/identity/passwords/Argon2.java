package com.codementee.identity.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) at the cost that OWASP's cheat sheet on password storage names first for servers: 19 MiB, two
 * passes, one lane. Hashes are texts as the PHC string format says: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}.
 *
 * <p>The memory of one hash is used again by the next: to take it anew each time would have the garbage collector at
 * work for as long as the hash itself.
 */
public final class Argon2 {

    private static final Cost TODAY = new Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder TO_BYTES = Base64.getDecoder();

    /** What a hash costs: memory in KiB, passes over it, and lanes. */
    private record Cost(int memory, int passes, int lanes) {

        @Override
        public String toString() {
            return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$";
        }
    }

    private final BlockPool memory;
    private final SecureRandom random = new SecureRandom();

    /** @param atOnce how many hashes are made at once; memory for so many is kept */
    public Argon2(int atOnce) {
        this.memory = new FixedBlockPool(atOnce * TODAY.memory);
    }

    /** A new hash, with a salt of its own. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return TODAY + TO_TEXT.encodeToString(salt) + "$" + TO_TEXT.encodeToString(hash(password, salt, TODAY));
    }

    /** Whether this text is the hash of this password, at whatever cost; a text that is no hash is of none. */
    boolean matches(String password, String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) return false;
        var cost = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(hash(password, TO_BYTES.decode(parts.group(4)), cost), TO_BYTES.decode(parts.group(5)));
    }

    /** Whether this text is a hash at all. */
    static boolean isHash(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Whether it was made at another cost than today's. */
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
