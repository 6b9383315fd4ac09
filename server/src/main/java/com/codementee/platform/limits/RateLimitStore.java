package com.codementee.platform.limits;

import com.codementee.platform.json.WireEnum;
import java.time.Duration;

/** Counts calls and failed sign-ins, in this process or, for several processes, in Redis. */
public interface RateLimitStore {

    /** Where the counts are stored, and whether Redis responds. */
    enum State implements WireEnum {
        EMBEDDED,
        CONNECTED,
        DOWN
    }

    State state();

    /** A token bucket: its capacity, and its refill per second. */
    enum Rate {
        CALLS(20, 10),
        SIGN_INS(5, 1),
        ERRORS(20, 10),
        /** Reports of browser errors, per IP address and in total. */
        REPORTS(5, 1),
        ALL_REPORTS(60, 1);

        final int burst;
        final int perSecond;

        Rate(int burst, int perSecond) {
            this.burst = burst;
            this.perSecond = perSecond;
        }
    }

    /** Takes one of this key's tokens and returns zero, or returns the time until there is one. */
    Duration take(Rate rate, String key);

    /** Records a failure and returns the number of this key's recent failures, including this one. */
    int recordFailure(String key);

    /** Returns the number of this key's recent failures. */
    int failures(String key);

    /** Blocks this key for this long. */
    void block(String key, Duration length);

    /** Returns how long this key is still blocked; zero if it is not. */
    Duration blockedFor(String key);

    /** Clears this key's failures and unblocks it. */
    void clearFailures(String key);
}
