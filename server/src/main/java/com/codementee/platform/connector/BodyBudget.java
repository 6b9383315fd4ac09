package com.codementee.platform.connector;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits how many bytes of request bodies are in memory, in total and per client address, so bodies never fill the
 * heap. A request takes its bytes as they arrive and returns all of them when it ends.
 */
public final class BodyBudget {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final long total;
    private final long perAddress;
    private final AtomicLong taken = new AtomicLong();
    private final ConcurrentHashMap<String, Long> takenBy = new ConcurrentHashMap<>();

    public BodyBudget(long total, long perAddress) {
        this.total = total;
        this.perAddress = perAddress;
    }

    /** @throws ApiException 503 if the total is used up, 429 if this IP address has used up its limit */
    void take(String address, long bytes) {
        if (taken.addAndGet(bytes) > total) {
            taken.addAndGet(-bytes);
            throw new ApiException(
                    ErrorCode.UNAVAILABLE, "The server is receiving too much data. Try again in a moment.")
                    .withHeader("Retry-After", "5");
        }
        if (takenBy.merge(address, bytes, Long::sum) > perAddress) {
            giveBack(address, bytes);
            throw ApiException.rateLimited(RETRY_AFTER);
        }
    }

    void giveBack(String address, long bytes) {
        takenBy.computeIfPresent(address, (_, sum) -> sum == bytes ? null : sum - bytes);
        taken.addAndGet(-bytes);
    }

    /** Returns how many bytes running requests hold. */
    public long taken() {
        return taken.get();
    }
}
