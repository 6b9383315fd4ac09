package com.codementee.platform.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A Redis client that never delays a caller for longer than its timeout, including the wait for a pooled connection.
 * After a failed command, callers get their fallback immediately until Redis has answered a background probe.
 */
final class RedisClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisClient.class);
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 16;

    private final JedisPooled redis;
    private final Duration timeout;
    private final Counter fallbacks;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean down = new AtomicBoolean();

    /** @param timeout the maximum duration of a command, including the wait for a connection */
    RedisClient(String url, Duration timeout, MeterRegistry metrics) {
        this.fallbacks = Counter.builder("codementee.redis.fallbacks")
                .description("Calls that did without Redis").register(metrics);
        Gauge.builder("codementee.redis.up", down, state -> state.get() ? 0 : 1)
                .description("Whether Redis answers").register(metrics);
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(timeout);
        this.redis = new JedisPooled(pool, URI.create(url), (int) timeout.toMillis());
        this.timeout = timeout;
        // Also loads the client's classes, which takes longer than the timeout.
        if (!respondsToPing()) markDown("no answer at start");
    }

    /** Returns the command's result, or the fallback if Redis does not answer in time. */
    <T> T call(Function<JedisPooled, T> command, Supplier<T> fallback) {
        if (down.get()) return without(fallback);
        try {
            return CompletableFuture.supplyAsync(() -> command.apply(redis), threads)
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException problem) {
            if (!(problem.getCause() instanceof JedisException)) throw new IllegalStateException(problem.getCause());
            markDown(problem.getCause().getMessage());
        } catch (TimeoutException _) {
            markDown("no answer within " + timeout.toMillis() + " ms");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return without(fallback);
    }

    private <T> T without(Supplier<T> fallback) {
        fallbacks.increment();
        return fallback.get();
    }

    private void markDown(String reason) {
        if (!down.compareAndSet(false, true)) return;
        log.warn("Redis does not respond; rate limits are counted in this process: {}", reason);
        threads.execute(this::probe);
    }

    private void probe() {
        try {
            do Thread.sleep(PROBE_INTERVAL);
            while (!respondsToPing());
            log.info("Redis responds again");
            down.set(false);
        } catch (InterruptedException _) {
            // closed
        }
    }

    private boolean respondsToPing() {
        try {
            return redis.ping() != null;
        } catch (JedisException _) {
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        redis.close();
    }
}
