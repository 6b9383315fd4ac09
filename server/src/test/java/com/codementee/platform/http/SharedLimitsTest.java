package com.codementee.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Two nodes and a real Redis. */
class SharedLimitsTest {

    private static RedisServer server;
    private static String url;

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final SharedLimits here = node();
    private final SharedLimits there = node();

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        server = new RedisServer(port);
        server.start();
        url = "redis://127.0.0.1:" + port;
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
    void nodesCountTogether() {
        for (int i = 0; i < 10; i++) {
            assertThat(here.take(LimitStore.Rate.CALLS, "a")).isZero();
            assertThat(there.take(LimitStore.Rate.CALLS, "a")).isZero();
        }

        assertThat(here.take(LimitStore.Rate.CALLS, "a")).isEqualTo(Duration.ofMillis(100));
        assertThat(here.take(LimitStore.Rate.CALLS, "b")).isZero();
        now = now.plusMillis(100);
        assertThat(there.take(LimitStore.Rate.CALLS, "a")).isZero();
        assertThat(here.take(LimitStore.Rate.CALLS, "a")).isPositive();
    }

    @Test
    void nodesShareFailures() {
        assertThat(here.fail("mail a")).isEqualTo(1);
        assertThat(there.fail("mail a")).isEqualTo(2);
        here.close("mail a", Duration.ofSeconds(8));

        assertThat(there.closedFor("mail a")).isEqualTo(Duration.ofSeconds(8));
        now = now.plusSeconds(8);
        assertThat(there.closedFor("mail a")).isZero();
        there.forget("mail a");
        assertThat(here.fail("mail a")).isEqualTo(1);
    }

    @Test
    void sendsNoMailAddress() {
        here.fail("mail asha@people.example");

        try (var redis = new JedisPooled(URI.create(url))) {
            assertThat(redis.keys("*")).isNotEmpty().noneMatch(key -> key.contains("asha"));
        }
    }

    @Test
    void countsAloneWhileRedisIsAway() throws IOException {
        assertThat(here.state()).isEqualTo(LimitStore.State.CONNECTED);
        var away = new SharedLimits("redis://127.0.0.1:" + freePort(), new LocalLimits(() -> now), () -> now);

        for (int i = 0; i < 5; i++) assertThat(away.take(LimitStore.Rate.SIGN_INS, "a")).isZero();

        assertThat(away.take(LimitStore.Rate.SIGN_INS, "a")).isPositive();
        assertThat(away.state()).isEqualTo(LimitStore.State.DOWN);
    }

    private SharedLimits node() {
        return new SharedLimits(url, new LocalLimits(() -> now), () -> now);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
