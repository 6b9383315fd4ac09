package com.codementee.platform.db;

import java.security.SecureRandom;
import java.util.UUID;

/** Creates UUIDs of version 7 (RFC 9562, section 5.7), which sort roughly by creation time. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Returns a new id. 74 of its bits are random, so the next id cannot be guessed. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0fffL);
        long low = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
