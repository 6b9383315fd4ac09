package com.codementee.resilience;

import static com.codementee.platform.errors.ErrorCode.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.postgres.EmbeddedPostgres;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.Await;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TcpProxy;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests calls whose database connection ends. Each call must either commit and succeed, or return 503. */
class BrokenConnectionsApiTest {

    private static EmbeddedPostgres postgres;
    private static TcpProxy proxy;
    private static TestApp app;
    private static PersonFixtures given;
    /** Connects directly, without the application's pool and the proxy. */
    private static Jdbi outside;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start(TestApp.newHome());
        proxy = new TcpProxy(postgres.address().port());
        app = TestApp.startBehind(proxy, postgres.address(), Map.of("RATE_LIMITS", "off"));
        given = new PersonFixtures(app);
        var address = postgres.address();
        outside = Jdbi.create(address.jdbcUrl() + "?ApplicationName=outside", address.user(), address.password());
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
        proxy.close();
        postgres.close();
    }

    /** The PostgreSQL backend of one of the application's connections. */
    public record Backend(int pid, int clientPort) {}

    /** How a connection ends: terminated by PostgreSQL with an error, or cut by the proxy. */
    enum Ending {
        TERMINATED,
        CUT;

        void of(Backend backend) {
            if (this == CUT) proxy.close(backend.clientPort);
            else outside.useHandle(
                    sql -> sql.select("SELECT pg_terminate_backend(?)", backend.pid).mapTo(boolean.class).one());
        }
    }

    /** A call, and the table whose lock it waits for. */
    enum Call {
        WRITE("person", (client, _) -> client.patch("/api/auth/me", Map.of("name", "Changed Name"))),
        LIST("booking_request", (client, _) -> client.get("/api/mentee/booking-requests")),
        LOGIN("person", (client, person) -> new ApiClient(client.address(), Map.of())
                .post("/api/auth/login", Map.of("email", person.email(), "password", PersonFixtures.PASSWORD))),
        CREATE_ORDER("plan_order",
                (client, _) -> client.post("/api/payment/create-order", Map.of("plan_id", "growth"))),
        REPEATABLE_ORDER("plan_order", (client, _) -> client.header("Idempotency-Key", PersonFixtures.uniqueMarker())
                .post("/api/payment/create-order", Map.of("plan_id", "growth"))),
        VERIFY_PAYMENT("plan_order", (client, _) -> client.post("/api/payment/verify-payment", Map.of(
                "razorpay_order_id", "order_1", "razorpay_payment_id", "pay_1", "razorpay_signature", "0".repeat(64))));

        private final String table;
        private final BiFunction<ApiClient, TestUser, ApiResponse> send;

        Call(String table, BiFunction<ApiClient, TestUser, ApiResponse> send) {
            this.table = table;
            this.send = send;
        }
    }

    static Stream<Arguments> everyCallAndEnding() {
        return Stream.of(Call.values())
                .flatMap(call -> Stream.of(Ending.values()).map(ending -> Arguments.of(call, ending)));
    }

    @ParameterizedTest
    @MethodSource("everyCallAndEnding")
    void returns503WhenTheConnectionEndsDuringACall(Call call, Ending ending) throws Exception {
        var person = given.paidMentee();
        var client = app.client().as(person.token());
        client.get("/api/auth/me").expect(200);

        ApiResponse response;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var holder = outside.open()) {
            holder.begin().execute("LOCK TABLE " + call.table + " IN ACCESS EXCLUSIVE MODE");
            var pending = threads.submit(() -> call.send.apply(client, person));
            while (!pending.isDone()) waitingFor(holder).forEach(ending::of);
            holder.rollback();
            response = pending.get();
        }

        assertThat(response.expect(503, UNAVAILABLE).header("Retry-After")).isNotNull();
        // After a cut, the backend may still complete the statement.
        if (ending == Ending.TERMINATED) assertThat(nameOf(person)).isEqualTo(person.name());
    }

    @ParameterizedTest
    @EnumSource
    void commitsOrReturns503UnderLoad(Ending ending) throws Exception {
        var people = IntStream.range(0, 24).mapToObj(_ -> freeMentee()).toList();
        var responses = new ConcurrentHashMap<TestUser, ApiResponse>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var holder = outside.open()) {
            holder.begin().execute("LOCK TABLE person IN EXCLUSIVE MODE");
            people.forEach(person -> threads.submit(() -> responses.put(
                    person, app.client().as(person.token())
                            .patch("/api/auth/me", Map.of("name", "New " + person.name())))));
            Await.until("eight calls wait", () -> waitingFor(holder).size() >= 8);
            waitingFor(holder).subList(0, 8).forEach(ending::of);
            holder.rollback();
        }

        assertThat(responses).hasSameSizeAs(people);
        responses.forEach((person, response) -> {
            if (response.status() == 200) assertThat(nameOf(person)).isEqualTo("New " + person.name());
            else response.expect(503, UNAVAILABLE);
        });
        assertThat(responses.values()).extracting(ApiResponse::status).contains(200, 503);
    }

    @Test
    void recoversAfterAllConnectionsWereTerminated() {
        var people = new ArrayList<TestUser>();
        for (int i = 0; i < 5; i++) {
            people.add(freeMentee());
            outside.useHandle(sql -> sql.select(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")
                    .mapTo(boolean.class)
                    .list());
            Await.until("calls are answered again", () -> isUpOrUnavailable("/api/companies"));
        }

        people.forEach(person -> Await.until("the mail to a new person is sent", () -> mailed(person)));
    }

    /**
     * Registers a person. Until the pool has replaced all connections that were terminated, calls may return 503.
     */
    private static TestUser freeMentee() {
        var registered = new AtomicReference<TestUser>();
        Await.until("a person can register", () -> {
            var name = "Asha " + PersonFixtures.uniqueMarker();
            var email = PersonFixtures.uniqueMarker() + "@people.example";
            var response = app.client().post("/api/auth/register-free",
                    Map.of("name", name, "email", email, "password", PersonFixtures.PASSWORD));
            if (response.status() != 201) {
                response.expect(503, UNAVAILABLE);
                return false;
            }
            var data = response.data();
            registered.set(new TestUser(
                    UUID.fromString(data.at("/user/id").asString()), name, email, data.get("access_token").asString()));
            return true;
        });
        return registered.get();
    }

    /** Returns whether the call succeeds. If it does not, it must return 503. */
    private static boolean isUpOrUnavailable(String path) {
        var response = app.client().get(path);
        if (response.status() == 200) return true;
        response.expect(503, UNAVAILABLE);
        return false;
    }

    private static List<Backend> waitingFor(Handle holder) {
        int own = holder.select("SELECT pg_backend_pid()").mapTo(int.class).one();
        try (var sql = outside.open()) {
            return sql.select("SELECT pid, client_port FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))",
                    own)
                    .map((row, _) -> new Backend(row.getInt(1), row.getInt(2)))
                    .list();
        }
    }

    private static boolean mailed(TestUser person) {
        try (var sql = outside.open()) {
            return sql.select("SELECT bool_and(sent_at IS NOT NULL) FROM outbox_mail WHERE recipient = ?",
                    person.email())
                    .mapTo(boolean.class)
                    .one();
        }
    }

    private static String nameOf(TestUser person) {
        try (var sql = outside.open()) {
            return sql.select("SELECT name FROM person WHERE id = ?", person.id()).mapTo(String.class).one();
        }
    }
}
