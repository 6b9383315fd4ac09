package com.codementee.platform.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * Counts that all nodes share, in Redis. While it cannot be reached this node counts for itself, and asks again every
 * few seconds. Keys are hashed, so that no mail address leaves us.
 */
class SharedLimits implements LimitStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedLimits.class);
    private static final int TIMEOUT_MILLIS = 500;
    private static final Duration PAUSE = Duration.ofSeconds(3);
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

    private final JedisPooled redis;
    private final LimitStore alone;
    private final InstantSource clock;
    private volatile Instant downUntil = Instant.MIN;

    SharedLimits(String url, LimitStore alone, InstantSource clock) {
        this.redis = new JedisPooled(URI.create(url), TIMEOUT_MILLIS);
        this.alone = alone;
        this.clock = clock;
    }

    @Override
    public State state() {
        return ask(redis -> redis.ping() == null ? State.DOWN : State.CONNECTED, _ -> State.DOWN);
    }

    @Override
    public Duration take(Rate rate, String key) {
        var arguments = List.of(Integer.toString(rate.burst), Integer.toString(rate.perSecond), Long.toString(clock.millis()));
        return ask(
                redis -> Duration.ofMillis((Long) redis.eval(TAKE, List.of(named("bucket " + rate, key)), arguments)),
                alone -> alone.take(rate, key));
    }

    @Override
    public int fail(String key) {
        return ask(
                redis -> {
                    var name = named("failures", key);
                    int failures = Math.toIntExact(redis.incr(name));
                    redis.expire(name, FAILURES_KEPT_SECONDS);
                    return failures;
                },
                alone -> alone.fail(key));
    }

    @Override
    public void close(String key, Duration length) {
        var until = Long.toString(clock.instant().plus(length).toEpochMilli());
        ask(
                redis -> redis.set(named("closed", key), until, new SetParams().px(length.toMillis())),
                alone -> {
                    alone.close(key, length);
                    return "";
                });
    }

    @Override
    public Duration closedFor(String key) {
        return ask(
                redis -> {
                    var until = redis.get(named("closed", key));
                    return until == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, Long.parseLong(until) - clock.millis()));
                },
                alone -> alone.closedFor(key));
    }

    @Override
    public void forget(String key) {
        ask(
                redis -> redis.del(named("failures", key), named("closed", key)),
                alone -> {
                    alone.forget(key);
                    return 0L;
                });
    }

    @Override
    public void close() {
        redis.close();
    }

    private <T> T ask(Function<JedisPooled, T> shared, Function<LimitStore, T> instead) {
        if (clock.instant().isBefore(downUntil)) return instead.apply(alone);
        try {
            var answer = shared.apply(redis);
            if (downUntil != Instant.MIN) log.info("Redis answers again");
            downUntil = Instant.MIN;
            return answer;
        } catch (JedisException problem) {
            if (downUntil == Instant.MIN) log.warn("Redis does not answer; this node counts for itself: {}", problem.getMessage());
            downUntil = clock.instant().plus(PAUSE);
            return instead.apply(alone);
        }
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
