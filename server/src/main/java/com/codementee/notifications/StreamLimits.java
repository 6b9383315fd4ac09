package com.codementee.notifications;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Limits the open streams of one person and of one IP address. */
final class StreamLimits {

    /** Browsers share one stream between their tabs, so this limits the devices of one person. */
    static final int MAX_PER_PERSON = 10;

    /** An office or a school may share one IP address. */
    static final int MAX_PER_ADDRESS = 500;

    private final ConcurrentHashMap<Object, Integer> open = new ConcurrentHashMap<>();

    /** @throws ApiException 503 with {@code Retry-After} if the person or the IP address has too many open streams */
    void acquire(UUID personId, String address) {
        if (open.merge(personId, 1, Integer::sum) > MAX_PER_PERSON) {
            release(personId);
            throw tooMany("You have too many open streams. Close some tabs or try again in a moment.");
        }
        if (open.merge(address, 1, Integer::sum) > MAX_PER_ADDRESS) {
            release(address);
            release(personId);
            throw tooMany("Your network has too many open streams. Try again in a moment.");
        }
    }

    void release(UUID personId, String address) {
        release(personId);
        release(address);
    }

    private void release(Object key) {
        open.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }

    private static ApiException tooMany(String detail) {
        return new ApiException(ErrorCode.UNAVAILABLE, detail).withHeader("Retry-After", "10");
    }
}
