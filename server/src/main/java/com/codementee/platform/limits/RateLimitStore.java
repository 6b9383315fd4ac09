package com.codementee.platform.limits;

import com.codementee.platform.json.WireEnum;
import java.time.Duration;

/** Where counts of calls and of failed sign-ins are kept: in this process, or in Redis for several nodes. */
public interface RateLimitStore {

    /** Whether the counts are where they should be. */
    enum State implements WireEnum {
        EMBEDDED,
        CONNECTED,
        DOWN
    }

    State state();

    /** So many at once, and so many more a second. */
    enum Rate {
        CALLS(20, 10),
        SIGN_INS(5, 1),
        REFUSALS(20, 10);

        final int burst;
        final int perSecond;

        Rate(int burst, int perSecond) {
            this.burst = burst;
            this.perSecond = perSecond;
        }
    }

    /** Counts one for this key. Zero when there was room, or how long until there is. */
    Duration take(Rate rate, String key);

    /** Notes a failure for this key and returns how many there have been lately, this one among them. */
    int fail(String key);

    /** How many failures there have been lately for this key. */
    int failures(String key);

    /** Closes this key for a while. */
    void close(String key, Duration length);

    /** How long this key is still closed; zero when it is open. */
    Duration closedFor(String key);

    /** Forgets the failures of this key, and opens it. */
    void forget(String key);
}
