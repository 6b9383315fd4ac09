package com.codementee.resilience;

import static com.codementee.platform.errors.ErrorCode.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.support.Await;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TcpProxy;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that no call waits forever for a slow or unresponsive database. */
class SilentDatabaseApiTest {

    private static final Map<String, String> SETTINGS =
            Map.of("RATE_LIMITS", "off", "JWT_SECRET", "zCq8v1KpX4sYt7wB0eHjR6uNdMfGaL3i");

    private static EmbeddedPostgres postgres;
    private static TcpProxy proxy;
    private static TestApp app;
    private static Jdbi outside;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(TestApp.newHome());
        proxy = new TcpProxy(postgres.address().port());
        app = TestApp.startBehind(proxy, postgres.address(), SETTINGS);
        var address = postgres.address();
        outside = Jdbi.create(address.jdbcUrl(), address.user(), address.password());
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
        proxy.close();
        postgres.close();
    }

    @Test
    void returns503WhenALockIsNotReleased() {
        var person = new PersonFixtures(app).freeMentee();
        try (var holder = outside.open()) {
            holder.begin().execute("SELECT FROM person WHERE id = ? FOR UPDATE", person.id());

            var response = app.client().as(person.token()).patch("/api/auth/me", Map.of("name", "Too Late"));

            assertThat(response.expect(503, UNAVAILABLE).header("Retry-After")).isNotNull();
            holder.rollback();
        }
    }

    @Test
    void allowsMaintenanceToRunLongerThanARequest() {
        app.bean(Transactions.class).runMaintenance(() -> {
            assertThat(setting("statement_timeout")).isEqualTo("10min");
            assertThat(setting("lock_timeout")).isEqualTo("5s");
        });

        assertThat(setting("statement_timeout")).isEqualTo("10s");
    }

    @Test
    void reportsAnUnresponsiveDatabaseInHealthAndCalls() throws Exception {
        var person = new PersonFixtures(app).freeMentee();
        app.client().get("/api/health").expect(200);
        proxy.stallAll();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Await.until("health reports it", () -> app.client().get("/api/health").status() == 503);
            var client = app.client().as(person.token());
            var call = threads.submit(() -> client.patch("/api/auth/me", Map.of("name", "Nobody")));
            for (var path : List.of("/api/health", "/health/ready")) assertThat(probe(path)).isEqualTo(503);
            assertThat(probe("/health/live")).isEqualTo(200);
            assertThat(call.isDone()).as("probes are answered before calls that wait").isFalse();

            call.get().expect(503, UNAVAILABLE);
        } finally {
            proxy.recover();
        }
        Await.until("it is healthy again", () -> app.client().get("/health/ready").status() == 200);
        Await.until("calls are answered again", () -> statusOfMe(app, person) == 200);
    }

    @Test
    void doesNotUseTheCacheWithoutNotifications() throws IOException {
        var person = new PersonFixtures(app).freeMentee();
        try (var otherProxy = new TcpProxy(postgres.address().port());
                var other = TestApp.startBehind(otherProxy, postgres.address(), SETTINGS)) {
            Await.until("the other node caches the session", () -> statusOfMe(other, person) == 200);
            listeners().forEach(otherProxy::stall);
            app.client().as(person.token()).post("/api/auth/logout").expect(200);

            long begun = System.nanoTime();
            Await.until("the session is over", () -> statusOfMe(other, person) == 401);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        }
    }

    /** Returns the status of a health check. Fails if there is no answer within two seconds, as a monitor does. */
    private static int probe(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(app.address() + path)).timeout(Duration.ofSeconds(2)).build();
        try (var monitor = HttpClient.newHttpClient()) {
            return monitor.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static int statusOfMe(TestApp node, TestUser person) {
        return node.client().as(person.token()).get("/api/auth/me").status();
    }

    private static List<Integer> listeners() {
        return outside.withHandle(sql -> sql.select(
                        "SELECT client_port FROM pg_stat_activity WHERE application_name = 'codementee changes'")
                .mapTo(Integer.class)
                .list());
    }

    private static String setting(String name) {
        return app.database()
                .withHandle(sql -> sql.select("SELECT current_setting(?)", name).mapTo(String.class).one());
    }
}
