package com.codementee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.notifications.NewNotification;
import com.codementee.notifications.NotificationKind;
import com.codementee.notifications.Notifier;
import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.support.ApiClient;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.JedisPooled;
import redis.embedded.RedisServer;

/** Two nodes with one database and one Redis behind nginx, as docker-compose.scale.yml runs them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private static EmbeddedPostgres postgres;
    private static RedisServer redis;
    private static String redisUrl;
    private static TestApp one;
    private static NodeProcess other;
    private static NginxProcess nginx;
    private static PersonFixtures people;

    @BeforeAll
    static void start() throws IOException {
        int redisPort = NginxProcess.freePort();
        redis = new RedisServer(redisPort);
        redis.start();
        redisUrl = "redis://127.0.0.1:" + redisPort;
        postgres = EmbeddedPostgres.start(TestApp.newHome());
        var database = postgres.address();
        var settings = Map.of(
                "DATABASE_URL", "postgresql://" + database.user() + ":" + database.password() + "@127.0.0.1:"
                        + database.port() + "/postgres",
                "REDIS_URL", redisUrl,
                "JWT_SECRET", "kT9vQ2xL7mZp4RwY8nBc3HdF6gJs1AeU",
                "TRUSTED_PROXIES", "127.0.0.1");
        // The first node makes the schema.
        one = TestApp.start(settings);
        other = NodeProcess.start(settings);
        int port = NginxProcess.freePort();
        nginx = NginxProcess.start("frontend.conf", port, Map.of(
                "upstream/backend.conf", "upstream-scale/backend.conf",
                "listen 80;", "listen 127.0.0.1:" + port + ";",
                "server backend-1:8001", "server 127.0.0.1:" + one.address().getPort(),
                "server backend-2:8001", "server 127.0.0.1:" + other.address().getPort()));
        people = new PersonFixtures(one);
        other.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        nginx.close();
        other.close();
        one.close();
        postgres.close();
        redis.stop();
    }

    /** All people of these tests are registered from one address. */
    @BeforeEach
    void forgetRateLimits() {
        try (var client = new JedisPooled(URI.create(redisUrl))) {
            client.flushAll();
        }
    }

    /** A client with an address of its own, so that no test uses up another's rate limit. */
    private static ApiClient from(String address, ApiClient client) {
        return client.header("X-Forwarded-For", address);
    }

    private static ApiClient throughNginx() {
        return new ApiClient(nginx.address(), Map.of());
    }

    @Test
    void agreeAtOnceOnAChangedPrice() {
        var admin = one.client().as(people.admin().token());
        var visitor = from("203.0.113.1", other.client());
        var plan = visitor.get("/api/pricing-plans").expect(200).data().get(0);
        var changed = new HashMap<String, Object>();
        for (var name : List.of("name", "duration_months", "limits", "features", "is_popular", "display_order")) {
            changed.put(name, plan.get(name));
        }
        changed.put("price", plan.get("price").asInt() + 100);

        admin.put("/api/admin/pricing-plans/" + plan.get("plan_id").asString(), changed).expect(200);

        Await.until("the other node shows the new price", () -> visitor.get("/api/pricing-plans").expect(200)
                .data().get(0).get("price").asInt() == plan.get("price").asInt() + 100);
    }

    @Test
    void shareASessionUntilEitherEndsIt() {
        var person = people.freeMentee();
        var login = from("203.0.113.2", throughNginx()).post("/api/auth/login",
                Map.of("email", person.email(), "password", PersonFixtures.PASSWORD)).expect(200);
        var token = login.data().get("access_token").asString();
        var here = one.client().as(token);
        var there = from("203.0.113.2", other.client()).as(token);
        here.get("/api/auth/me").expect(200);
        there.get("/api/auth/me").expect(200);

        here.post("/api/auth/logout").expect(200);

        Await.until("the other node refuses the token", () -> there.get("/api/auth/me").status() == 401);
    }

    @Test
    void countSignInsTogether() {
        var login = Map.of("email", "nobody@people.example", "password", "wrong password");
        var here = from("203.0.113.3", one.client());
        var there = from("203.0.113.3", other.client());
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 4; i++) {
            statuses.add(here.post("/api/auth/login", login).status());
            statuses.add(there.post("/api/auth/login", login).status());
        }

        assertThat(statuses).contains(401).endsWith(429);
        there.post("/api/auth/login", login).expect(429, ErrorCode.RATE_LIMITED);
    }

    @Test
    @Timeout(60)
    void streamEventsOfEitherNode() throws Exception {
        var mentee = people.paidMentee();
        var slot = new BookingFixtures(one).createSlot();
        // nginx sends each of three streams to one of the nodes.
        try (var http = HttpClient.newHttpClient()) {
            var streams = List.of(open(http, mentee), open(http, mentee), open(http, mentee));
            from("203.0.113.4", other.client()).as(mentee.token())
                    .post("/api/mentee/booking-request", new BookingFixtures(one).requestBody(slot)).expect(201);
            one.bean(Notifier.class).notify(new NewNotification(mentee.id(), "test:" + Ids.next(),
                    NotificationKind.FEEDBACK, "From the first node", "", "/mentee/feedback"));

            for (var lines : streams) {
                var expected = new HashSet<>(Set.of("We have your request", "From the first node"));
                while (!expected.isEmpty()) {
                    var line = lines.next();
                    expected.removeIf(line::contains);
                }
            }
            http.shutdownNow();
        }
    }

    private static Iterator<String> open(HttpClient http, TestUser person) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(nginx.address() + "/api/notifications/stream"))
                .header("Authorization", "Bearer " + person.token()).header("Accept", "text/event-stream").build();
        var response = http.send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        var lines = response.body().iterator();
        assertThat(lines.hasNext()).as("the stream has begun").isTrue();
        return lines;
    }

    /** Each request sends a mail, by a job that either node may run. */
    @Test
    void runEachJobOnce() throws Exception {
        var bookings = new BookingFixtures(one);
        var mentee = people.paidMentee("accelerator");
        var nodes = List.of(one.client(), other.client());
        for (int i = 0; i < 6; i++) {
            from("203.0.113.5", nodes.get(i % 2)).as(mentee.token())
                    .post("/api/mentee/booking-request", bookings.requestBody(bookings.createSlot())).expect(201);
        }

        Await.until("all mails are sent", () -> bookings.count(
                "SELECT count(*) FROM outbox_mail WHERE recipient = ? AND sent_at IS NULL", mentee.email()) == 0);
        assertThat(new SandboxMailbox(one).findBySubject(mentee.email(), "We have your request")).hasSize(6);
    }

    /** Runs last, because it kills a node. */
    @Test
    @Order(Integer.MAX_VALUE)
    void loseNoAcknowledgedWriteWhenANodeIsKilled() throws Exception {
        var writers = List.of(
                new Writer(people.freeMentee(), "203.0.113.6"), new Writer(people.freeMentee(), "203.0.113.7"),
                new Writer(people.freeMentee(), "203.0.113.8"), new Writer(people.freeMentee(), "203.0.113.9"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = writers.stream().map(writer -> threads.submit(() -> {
                writer.run();
                return null;
            })).toList();
            Await.until("everybody wrote", () -> writers.stream().allMatch(writer -> writer.answers.get() > 8));
            other.kill();
            for (var run : runs) run.get();
        }

        for (var writer : writers) {
            assertThat(writer.readFailures).as("reads that failed").isEmpty();
            assertThat(writer.refused).as("writes without an effect that a client may rely on").hasSizeLessThan(8)
                    .allMatch(status -> status == 503);
            assertThat(one.client().as(writer.person.token()).get("/api/auth/me").expect(200).data()
                    .get("target_role").asString()).isEqualTo(writer.acknowledged);
        }
    }

    /** Changes the own profile through nginx, reads it back, and keeps the last value that was acknowledged. */
    private static final class Writer {
        private final TestUser person;
        private final ApiClient client;
        private final AtomicInteger answers = new AtomicInteger();
        private final List<Integer> refused = new ArrayList<>();
        private final List<Integer> readFailures = new ArrayList<>();
        private String acknowledged = "";
        private boolean refusedLast;

        Writer(TestUser person, String address) {
            this.person = person;
            this.client = from(address, throughNginx()).as(person.token());
        }

        void run() {
            // The last write is one that was acknowledged, so that no later one can have overwritten it.
            for (int i = 0; i < 20 || refusedLast; i++) {
                var role = "Engineer " + i + " " + UUID.randomUUID();
                int status = untilAllowed(() -> client.patch("/api/auth/me", Map.of("target_role", role)).status());
                refusedLast = status != 200;
                if (status == 200) acknowledged = role;
                else refused.add(status);
                int read = untilAllowed(() -> client.get("/api/auth/me").status());
                if (read != 200) readFailures.add(read);
                answers.incrementAndGet();
            }
        }

        /** Repeats a request until no rate limit refuses it. */
        private static int untilAllowed(IntSupplier request) {
            int status = request.getAsInt();
            while (status == 429) {
                LockSupport.parkNanos(PAUSE.toNanos());
                status = request.getAsInt();
            }
            return status;
        }
    }
}
