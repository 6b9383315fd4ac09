package com.codementee.platform.limits;

import com.codementee.platform.json.WireEnum;
import java.time.Duration;

/** Counts calls and failed sign-ins, in this process or in Redis for several processes. */
public interface RateLimitStore {

    /** Where the counts are kept, and whether Redis answers. */
    enum State implements WireEnum {
        EMBEDDED,
        CONNECTED,
        DOWN
    }

    State state();

    /** Token buckets: a burst, and a refill per second. */
    enum Rate {
        CALLS(20, 10),
        SIGN_INS(5, 1),
        ERRORS(20, 10);

        final int burst;
        final int perSecond;

        Rate(int burst, int perSecond) {
            this.burst = burst;
            this.perSecond = perSecond;
        }
    }

    /** Takes one token of this key. Returns zero, or how long until there is a token. */
    Duration take(Rate rate, String key);

    /** Records a failure and returns the recent failures of this key, including this one. */
    int recordFailure(String key);

    /** The recent failures of this key. */
    int failures(String key);

    /** Blocks this key for a time. */
    void block(String key, Duration length);

    /** How long this key is still blocked; zero when it is not. */
    Duration blockedFor(String key);

    /** Clears the failures of this key and unblocks it. */
    void clearFailures(String key);
}
