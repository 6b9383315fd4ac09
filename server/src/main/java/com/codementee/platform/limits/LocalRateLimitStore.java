package com.codementee.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Counts in this process. Unused keys expire, and the number of keys is limited. */
class LocalRateLimitStore implements RateLimitStore {

    private static final int MAX_KEYS = 100_000;
    private static final Duration BUCKET_RETENTION = Duration.ofMinutes(5);
    private static final Duration FAILURE_RETENTION = Duration.ofHours(1);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterAccess(BUCKET_RETENTION).build();
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(FAILURE_RETENTION).build();
    private final InstantSource clock;

    LocalRateLimitStore(InstantSource clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant blockedUntil) {}

    @Override
    public State state() {
        return State.EMBEDDED;
    }

    @Override
    public Duration take(Rate rate, String key) {
        var probe = buckets.get(rate + " " + key, _ -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }

    @Override
    public int recordFailure(String key) {
        return failures.asMap()
                .merge(key, new Failures(1, Instant.MIN),
                        (before, _) -> new Failures(before.count + 1, before.blockedUntil))
                .count;
    }

    @Override
    public int failures(String key) {
        var found = failures.getIfPresent(key);
        return found == null ? 0 : found.count;
    }

    @Override
    public void block(String key, Duration length) {
        failures.asMap().computeIfPresent(key, (_, before) -> new Failures(before.count, clock.instant().plus(length)));
    }

    @Override
    public Duration blockedFor(String key) {
        var found = failures.getIfPresent(key);
        var now = clock.instant();
        return found == null || !found.blockedUntil.isAfter(now)
                ? Duration.ZERO : Duration.between(now, found.blockedUntil);
    }

    @Override
    public void clearFailures(String key) {
        failures.invalidate(key);
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst).refillGreedy(rate.perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
