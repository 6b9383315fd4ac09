package com.codementee.platform.limits;

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
 * A Redis that never holds up a caller: a command has a moment in all, for a connection of the pool and for its answer.
 * After one that failed, callers get their alternative at once, until Redis has answered a probe in the background.
 */
final class RedisClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RedisClient.class);
    private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 16;

    private final JedisPooled redis;
    private final Duration patience;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean down = new AtomicBoolean();

    /** @param patience how long a command may take in all */
    RedisClient(String url, Duration patience) {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(patience);
        this.redis = new JedisPooled(pool, URI.create(url), (int) patience.toMillis());
        this.patience = patience;
        // loads the client's classes, which takes longer than a caller waits
        if (!answers()) goDown("no answer at start");
    }

    /** What Redis answers to this command, or the alternative when it does not answer in time. */
    <T> T call(Function<JedisPooled, T> command, Supplier<T> alternative) {
        if (down.get()) return alternative.get();
        try {
            return CompletableFuture.supplyAsync(() -> command.apply(redis), threads)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException problem) {
            if (!(problem.getCause() instanceof JedisException)) throw new IllegalStateException(problem.getCause());
            goDown(problem.getCause().getMessage());
        } catch (TimeoutException _) {
            goDown("no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return alternative.get();
    }

    private void goDown(String reason) {
        if (!down.compareAndSet(false, true)) return;
        log.warn("Redis does not answer; this node counts for itself: {}", reason);
        threads.execute(this::probe);
    }

    private void probe() {
        try {
            do Thread.sleep(PROBE_INTERVAL);
            while (!answers());
            log.info("Redis answers again");
            down.set(false);
        } catch (InterruptedException _) {
            // closed
        }
    }

    private boolean answers() {
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
