package com.codementee.platform.limits;

import com.codementee.platform.crypto.Sha256;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import redis.clients.jedis.params.SetParams;

/**
 * Counts in Redis, which all processes share. Every count is also kept in this process, so a process that loses Redis
 * continues with its own counts. Keys are hashed, so Redis never sees an email address.
 */
class RedisRateLimitStore implements RateLimitStore, AutoCloseable {

    private static final long FAILURE_RETENTION_SECONDS = 3600;

    /** Takes a token from a continuously refilled bucket, or returns the milliseconds until there is one. */
    private static final String TAKE_SCRIPT =
            """
            local burst, rate, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local kept = redis.call('HMGET', KEYS[1], 'left', 'at')
            local left, at = tonumber(kept[1]) or burst, tonumber(kept[2]) or now
            left = math.min(burst, left + math.max(0, now - at) * rate / 1000)
            local wait = 0
            if left >= 1 then left = left - 1 else wait = math.ceil((1 - left) * 1000 / rate) end
            redis.call('HSET', KEYS[1], 'left', string.format('%.6f', left), 'at', string.format('%.0f', math.max(now, at)))
            redis.call('PEXPIRE', KEYS[1], math.ceil(burst * 1000 / rate) + 1000)
            return wait
            """;

    private final RedisClient redis;
    private final RateLimitStore local;
    private final InstantSource clock;

    RedisRateLimitStore(
            String url, Duration timeout, RateLimitStore local, InstantSource clock, MeterRegistry metrics) {
        this.redis = new RedisClient(url, timeout, metrics);
        this.local = local;
        this.clock = clock;
    }

    @Override
    public State state() {
        return redis.call(jedis -> jedis.ping() == null ? State.DOWN : State.CONNECTED, () -> State.DOWN);
    }

    @Override
    public Duration take(Rate rate, String key) {
        var localResult = local.take(rate, key);
        var arguments = List.of(
                Integer.toString(rate.burst), Integer.toString(rate.perSecond), Long.toString(clock.millis()));
        return redis.call(
                jedis -> Duration.ofMillis(
                        (Long) jedis.eval(TAKE_SCRIPT, List.of(redisKey("bucket " + rate, key)), arguments)),
                () -> localResult);
    }

    @Override
    public int recordFailure(String key) {
        int localResult = local.recordFailure(key);
        return redis.call(
                jedis -> {
                    var redisKey = redisKey("failures", key);
                    int failures = Math.toIntExact(jedis.incr(redisKey));
                    jedis.expire(redisKey, FAILURE_RETENTION_SECONDS);
                    return failures;
                },
                () -> localResult);
    }

    @Override
    public int failures(String key) {
        int localResult = local.failures(key);
        return redis.call(
                jedis -> {
                    var count = jedis.get(redisKey("failures", key));
                    return count == null ? 0 : Integer.parseInt(count);
                },
                () -> localResult);
    }

    @Override
    public void block(String key, Duration length) {
        local.block(key, length);
        var until = Long.toString(clock.instant().plus(length).toEpochMilli());
        redis.call(jedis -> jedis.set(redisKey("closed", key), until, new SetParams().px(length.toMillis())), () -> "");
    }

    @Override
    public Duration blockedFor(String key) {
        var localResult = local.blockedFor(key);
        return redis.call(
                jedis -> {
                    var until = jedis.get(redisKey("closed", key));
                    return until == null
                            ? Duration.ZERO : Duration.ofMillis(Math.max(0, Long.parseLong(until) - clock.millis()));
                },
                () -> localResult);
    }

    @Override
    public void clearFailures(String key) {
        local.clearFailures(key);
        redis.call(jedis -> jedis.del(redisKey("failures", key), redisKey("closed", key)), () -> 0L);
    }

    @Override
    public void close() {
        redis.close();
    }

    private static String redisKey(String kind, String key) {
        return "codementee " + kind + " " + Sha256.hex(key);
    }
}
