package com.codementee.calendar;

import com.codementee.platform.crypto.KeyedHash;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Derives the tokens of feeds: person, generation and their HMAC. A token that we did not issue is recognised without a
 * query. A new {@code JWT_SECRET} invalidates all tokens.
 */
@Component
class CalendarFeedTokens {

    private static final int ID_BYTES = 20;
    private static final int MAC_BYTES = 24;
    private static final int LENGTH = 59;

    private final KeyedHash keys;

    CalendarFeedTokens(KeyedHash keys) {
        this.keys = keys;
    }

    /** The person whose feed it is, and how often its URL has been replaced. */
    record FeedId(UUID personId, int generation) {}

    String write(FeedId feed) {
        var id = ByteBuffer.allocate(ID_BYTES)
                .putLong(feed.personId.getMostSignificantBits())
                .putLong(feed.personId.getLeastSignificantBits())
                .putInt(feed.generation)
                .array();
        var token = ByteBuffer.allocate(ID_BYTES + MAC_BYTES).put(id).put(mac(feed)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Returns the feed of a token that we issued; empty for any other text. */
    Optional<FeedId> read(String token) {
        if (token.length() != LENGTH) return Optional.empty();
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            var id = ByteBuffer.wrap(bytes);
            var feed = new FeedId(new UUID(id.getLong(), id.getLong()), id.getInt());
            var mac = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
            boolean ours = MessageDigest.isEqual(mac(feed), mac) && write(feed).equals(token);
            return ours ? Optional.of(feed) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] mac(FeedId feed) {
        var full = keys.sign("calendar feed", feed.personId + "." + feed.generation);
        return Arrays.copyOf(full, MAC_BYTES);
    }
}
