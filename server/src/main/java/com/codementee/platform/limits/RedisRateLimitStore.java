package com.codementee.platform.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import redis.clients.jedis.params.SetParams;

/**
 * Counts that all nodes share, in Redis. Each count is kept in this process as well, so that a node that loses Redis goes
 * on from what it has seen itself, and nobody gets a fresh share. Keys are hashed, so that no mail address leaves us.
 */
class RedisRateLimitStore implements RateLimitStore, AutoCloseable {

    private static final long FAILURES_KEPT_SECONDS = 3600;

    /** A bucket that fills continuously: takes one, or says in how many milliseconds there will be one. */
    private static final String TAKE =
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

    RedisRateLimitStore(String url, Duration patience, RateLimitStore local, InstantSource clock) {
        this.redis = new RedisClient(url, patience);
        this.local = local;
        this.clock = clock;
    }

    @Override
    public State state() {
        return redis.call(jedis -> jedis.ping() == null ? State.DOWN : State.CONNECTED, () -> State.DOWN);
    }

    @Override
    public Duration take(Rate rate, String key) {
        var alone = local.take(rate, key);
        var arguments = List.of(Integer.toString(rate.burst), Integer.toString(rate.perSecond), Long.toString(clock.millis()));
        return redis.call(
                jedis -> Duration.ofMillis((Long) jedis.eval(TAKE, List.of(named("bucket " + rate, key)), arguments)),
                () -> alone);
    }

    @Override
    public int fail(String key) {
        int alone = local.fail(key);
        return redis.call(
                jedis -> {
                    var name = named("failures", key);
                    int failures = Math.toIntExact(jedis.incr(name));
                    jedis.expire(name, FAILURES_KEPT_SECONDS);
                    return failures;
                },
                () -> alone);
    }

    @Override
    public int failures(String key) {
        int alone = local.failures(key);
        return redis.call(
                jedis -> {
                    var count = jedis.get(named("failures", key));
                    return count == null ? 0 : Integer.parseInt(count);
                },
                () -> alone);
    }

    @Override
    public void close(String key, Duration length) {
        local.close(key, length);
        var until = Long.toString(clock.instant().plus(length).toEpochMilli());
        redis.call(jedis -> jedis.set(named("closed", key), until, new SetParams().px(length.toMillis())), () -> "");
    }

    @Override
    public Duration closedFor(String key) {
        var alone = local.closedFor(key);
        return redis.call(
                jedis -> {
                    var until = jedis.get(named("closed", key));
                    return until == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, Long.parseLong(until) - clock.millis()));
                },
                () -> alone);
    }

    @Override
    public void forget(String key) {
        local.forget(key);
        redis.call(jedis -> jedis.del(named("failures", key), named("closed", key)), () -> 0L);
    }

    @Override
    public void close() {
        redis.close();
    }

    private static String named(String what, String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "codementee " + what + " " + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
