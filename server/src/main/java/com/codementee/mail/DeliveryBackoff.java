package com.codementee.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a mail that could not be sent is tried again: after 2 s, then twice as long each time, for a day. */
final class DeliveryBackoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration WORTH_TRYING = Duration.ofDays(1);

    private DeliveryBackoff() {}

    /**
     * The next try, or empty when it is given up.
     *
     * @param attempts how many have failed, this one included
     */
    static Optional<Instant> next(Instant createdAt, int attempts, Instant now) {
        if (!now.isBefore(createdAt.plus(WORTH_TRYING))) return Optional.empty();
        var wait = attempts > 20 ? LONGEST : FIRST.multipliedBy(1L << (attempts - 1));
        return Optional.of(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    }
}
