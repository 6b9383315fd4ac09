package com.codementee.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.Await;
import com.codementee.support.ConcurrentRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.JedisPooled;
import redis.embedded.RedisServer;

/** Tests two nodes that share a real Redis server. */
class RedisRateLimitStoreTest {

    private static RedisServer server;
    private static String url;
    private static long pid;

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final RedisRateLimitStore here = node();
    private final RedisRateLimitStore there = node();

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        server = new RedisServer(port);
        server.start();
        url = "redis://127.0.0.1:" + port;
        pid = pid();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
    }

    @BeforeEach
    void forgetEverything() {
        try (var redis = new JedisPooled(URI.create(url))) {
            redis.flushAll();
        }
    }

    @Test
    void sharesCountsBetweenNodes() {
        for (int i = 0; i < 10; i++) {
            assertThat(here.take(RateLimitStore.Rate.CALLS, "a")).isZero();
            assertThat(there.take(RateLimitStore.Rate.CALLS, "a")).isZero();
        }

        assertThat(here.take(RateLimitStore.Rate.CALLS, "a")).isEqualTo(Duration.ofMillis(100));
        assertThat(here.take(RateLimitStore.Rate.CALLS, "b")).isZero();
        now = now.plusMillis(100);
        assertThat(there.take(RateLimitStore.Rate.CALLS, "a")).isZero();
        assertThat(here.take(RateLimitStore.Rate.CALLS, "a")).isPositive();
    }

    @Test
    void sharesFailuresBetweenNodes() {
        assertThat(here.recordFailure("mail a")).isEqualTo(1);
        assertThat(there.recordFailure("mail a")).isEqualTo(2);
        here.block("mail a", Duration.ofSeconds(8));

        assertThat(there.blockedFor("mail a")).isEqualTo(Duration.ofSeconds(8));
        now = now.plusSeconds(8);
        assertThat(there.blockedFor("mail a")).isZero();
        there.clearFailures("mail a");
        assertThat(here.recordFailure("mail a")).isEqualTo(1);
    }

    @Test
    void storesNoEmailAddressInRedis() {
        here.recordFailure("mail asha@people.example");

        try (var redis = new JedisPooled(URI.create(url))) {
            assertThat(redis.keys("*")).isNotEmpty().noneMatch(key -> key.contains("asha"));
        }
    }

    @Test
    void countsLocallyWhileRedisIsDown() throws IOException {
        assertThat(here.state()).isEqualTo(RateLimitStore.State.CONNECTED);
        var metrics = new SimpleMeterRegistry();
        var away = new RedisRateLimitStore(
                "redis://127.0.0.1:" + freePort(), Duration.ofSeconds(10), new LocalRateLimitStore(() -> now),
                () -> now, metrics);

        for (int i = 0; i < 5; i++) assertThat(away.take(RateLimitStore.Rate.SIGN_INS, "a")).isZero();

        assertThat(away.take(RateLimitStore.Rate.SIGN_INS, "a")).isPositive();
        assertThat(away.state()).isEqualTo(RateLimitStore.State.DOWN);
        assertThat(metrics.get("codementee.redis.up").gauge().value()).isZero();
        assertThat(metrics.get("codementee.redis.fallbacks").counter().count()).isGreaterThan(5);
    }

    @Test
    void doesNotWaitForAFrozenRedis() throws Exception {
        var hasty = node(Duration.ofMillis(50));
        Await.until("a connection", () -> hasty.state() == RateLimitStore.State.CONNECTED);
        signal("STOP");
        try {
            var begun = System.nanoTime();
            var outcomes = ConcurrentRunner.run(100, i -> () -> hasty.take(RateLimitStore.Rate.CALLS, "caller " + i));
            var tookMillis = (System.nanoTime() - begun) / 1_000_000;

            assertThat(outcomes).containsOnly(ConcurrentRunner.SUCCESS);
            assertThat(hasty.state()).isEqualTo(RateLimitStore.State.DOWN);
            // Sixteen concurrent calls wait 50 ms each; later calls do not wait. Waiting one after the other would take
            // 5 to 7 s.
            assertThat(tookMillis).isLessThan(2_000);
        } finally {
            signal("CONT");
        }

        Await.until("the node reconnects to Redis", () -> hasty.state() == RateLimitStore.State.CONNECTED);
        hasty.close();
    }

    @Test
    void keepsCountsWhenRedisFreezes() throws Exception {
        var hasty = node(Duration.ofMillis(50));
        for (int i = 0; i < 5; i++) assertThat(hasty.take(RateLimitStore.Rate.SIGN_INS, "a")).isZero();
        for (int i = 0; i < 3; i++) hasty.recordFailure("mail a");
        hasty.block("mail a", Duration.ofSeconds(8));
        signal("STOP");
        try {
            assertThat(hasty.take(RateLimitStore.Rate.SIGN_INS, "a")).isPositive();
            assertThat(hasty.blockedFor("mail a")).isEqualTo(Duration.ofSeconds(8));
            assertThat(hasty.recordFailure("mail a")).isEqualTo(4);
        } finally {
            signal("CONT");
        }
    }

    private static void signal(String name) throws Exception {
        int killed = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
        assertThat(killed).isZero();
    }

    private static long pid() {
        try (var redis = new JedisPooled(URI.create(url))) {
            return redis.info("server").lines()
                    .filter(line -> line.startsWith("process_id:"))
                    .mapToLong(line -> Long.parseLong(line.substring("process_id:".length()).strip()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private RedisRateLimitStore node() {
        return node(Duration.ofSeconds(10));
    }

    private RedisRateLimitStore node(Duration patience) {
        return new RedisRateLimitStore(url, patience, new LocalRateLimitStore(() -> now), () -> now,
                new SimpleMeterRegistry());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
