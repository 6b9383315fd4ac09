package com.codementee.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.web.TestRoutesController;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that POST requests with the same idempotency key run once. */
class IdempotencyResponseFilterApiTest extends ApiTest {

    private static final String ATTEMPTS = "/api/probe/attempts";

    private final String key = UUID.randomUUID().toString();
    private TestUser person;

    @BeforeEach
    void createMentee() {
        person = given.freeMentee();
    }

    @Test
    void replaysTheFirstResponseByteForByte() {
        var first = attempt("ok").expect(201);
        var second = attempt("ok").expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conflict", "ok but much too long for the field"})
    void replaysFinalErrors(String outcome) {
        var first = attempt(outcome);
        var second = attempt(outcome);

        assertThat(first.status()).isIn(409, 422);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "crash"})
    void runsAgainAfterTemporaryErrors(String outcome) {
        var first = attempt(outcome);
        var second = attempt(outcome);

        assertThat(second.json().get("request_id")).isNotEqualTo(first.json().get("request_id"));
    }

    @Test
    void runsAgainAfterMalformedJson() {
        keyed().post(ATTEMPTS, "{").expect(400, ErrorCode.MALFORMED_REQUEST);

        attempt("ok").expect(201);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        attempt("ok").expect(201);

        keyed().post(ATTEMPTS, Map.of("outcome", "ok", "number", 1)).expect(409, ErrorCode.IDEMPOTENCY_CONFLICT);
        keyed().post(ATTEMPTS + "?x=1", Map.of("outcome", "ok")).expect(409, ErrorCode.IDEMPOTENCY_CONFLICT);
    }

    @Test
    void separatesTheKeysOfDifferentPeople() {
        var first = attempt("ok").expect(201).data();
        var others = as(given.freeMentee()).header("Idempotency-Key", key).post(ATTEMPTS, Map.of("outcome", "ok"))
                .expect(201);

        assertThat(others.data()).isNotEqualTo(first);
    }

    @Test
    void refusesARepeatWhileTheFirstRequestRuns() throws InterruptedException {
        var first = CompletableFuture.supplyAsync(() -> attempt("wait"));
        TestRoutesController.entered.acquire();
        try {
            assertThat(attempt("wait").expect(409, ErrorCode.IDEMPOTENCY_CONFLICT).header("Retry-After"))
                    .isEqualTo("1");
        } finally {
            TestRoutesController.leave.release();
        }
        var response = first.join().text();
        assertThat(attempt("wait").expect(201).text()).isEqualTo(response);
    }

    @Test
    void takesOverFromARequestInterruptedByACrash() {
        database().useHandle(sql -> sql.execute(
                "INSERT INTO idempotency_key (owner, route, key, fingerprint, created_at) VALUES (?, ?, ?, 'x', ?)",
                person.id().toString(), ATTEMPTS, key, now().minus(Duration.ofSeconds(61))));

        attempt("ok").expect(201);
    }

    @Test
    void replaysTheResponseOfARequestInterruptedAfterItsCommit() {
        attempt("cut off").expect(500, ErrorCode.INTERNAL_ERROR);
        int before = TestRoutesController.attempts.get();
        advance(Duration.ofSeconds(61));

        var second = attempt("cut off").expect(201);

        assertThat(TestRoutesController.attempts.get()).isEqualTo(before);
        assertThat(second.data().asInt()).isEqualTo(before);
        assertThat(second.json().propertyNames()).containsExactly("data", "message", "user_tier", "timestamp");
        assertThat(attempt("cut off").expect(201).text()).isEqualTo(second.text());
    }

    @Test
    void rollsBackARequestWhoseKeyWasTakenOver() throws InterruptedException {
        database().useHandle(sql -> sql.execute(TestRoutesController.EFFECTS));
        int number = ThreadLocalRandom.current().nextInt();
        var first = CompletableFuture.supplyAsync(() -> insert(number));
        TestRoutesController.entered.acquire();
        advance(Duration.ofSeconds(61));
        var second = CompletableFuture.supplyAsync(() -> insert(number));
        TestRoutesController.entered.acquire();
        TestRoutesController.leave.release(2);

        assertThat(List.of(first.join().status(), second.join().status())).containsExactlyInAnyOrder(201, 409);
        TestRoutesController.leave.drainPermits();
        insert(number).expect(201);
        int effects = database()
                .withHandle(sql -> sql.createQuery("SELECT count(*) FROM probe_effect WHERE number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
        assertThat(effects).isEqualTo(1);
    }

    @Test
    void letsOneOfManyRepeatsTakeOver() throws InterruptedException {
        database().useHandle(sql -> sql.execute(
                "INSERT INTO idempotency_key (owner, route, key, fingerprint, created_at) VALUES (?, ?, ?, 'x', ?)",
                person.id().toString(), ATTEMPTS, key, now().minus(Duration.ofSeconds(61))));
        int before = TestRoutesController.attempts.get();

        var outcomes = ConcurrentRunner.run(
                12, _ -> () -> attempt("ok").status() == 201 ? null : attempt("ok").status());

        assertThat(outcomes).hasSize(12);
        assertThat(TestRoutesController.attempts.get()).isEqualTo(before + 1);
        assertThat(attempt("ok").expect(201).data().asInt()).isEqualTo(before + 1);
    }

    @Test
    void deletesKeysAfterADay() {
        var first = attempt("ok").expect(201).data();
        database().useHandle(sql -> sql.execute(
                "UPDATE idempotency_key SET created_at = ? WHERE key = ?", now().minus(Duration.ofHours(25)), key));

        assertThat(attempt("ok").expect(201).data()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", ""})
    void refusesInvalidKeys(String odd) {
        as(person).header("Idempotency-Key", odd).post(ATTEMPTS, Map.of("outcome", "ok"))
                .expectInvalid("Idempotency-Key");
    }

    @Test
    void refusesLongKeys() {
        as(person).header("Idempotency-Key", "k".repeat(255)).post(ATTEMPTS, Map.of("outcome", "ok")).expect(201);
        as(person).header("Idempotency-Key", "k".repeat(256)).post(ATTEMPTS, Map.of("outcome", "ok"))
                .expectInvalid("Idempotency-Key");
    }

    @Test
    void neverStoresResponsesWithTokens() {
        var first = keyed().post("/api/probe/token").expect(200).data();

        assertThat(keyed().post("/api/probe/token").expect(200).data()).isNotEqualTo(first);
        assertThat(stored()).isZero();
    }

    @Test
    void ignoresKeysOfAnonymousRequests() {
        anonymous().header("Idempotency-Key", key).post(ATTEMPTS, Map.of("outcome", "ok"))
                .expect(401, ErrorCode.UNAUTHENTICATED);
        anonymous().header("Idempotency-Key", key).post("/api/probe/nothing").expect(202);

        assertThat(stored()).isZero();
    }

    @Test
    void refusesLargeBodiesWithAKey() {
        keyed().post(ATTEMPTS, "x".repeat(2_000_000)).expect(413, ErrorCode.PAYLOAD_TOO_LARGE);
        assertThat(stored()).isZero();
    }

    @Test
    void createsOneOrderForAVisitorsRepeatedRequest() {
        var first = order(visitor()).expect(201);
        var second = order(visitor()).expect(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(value(second.header("Set-Cookie"))).isEqualTo(value(first.header("Set-Cookie")))
                .startsWith("codementee_order_");
    }

    @Test
    void createsOneOrderForAVisitorsInterruptedRequest() {
        var visitor = visitor();
        var first = order(visitor).expect(201).data().get("order_id");
        database().useHandle(sql -> sql.execute(
                "UPDATE idempotency_key SET status = NULL, body = NULL, created_at = ? WHERE key = ?",
                now().minus(Duration.ofSeconds(61)), key));

        assertThat(order(visitor).expect(201).data().get("order_id")).isEqualTo(first);
        assertThat(ordersOf(visitor)).isEqualTo(1);
    }

    @Test
    void createsOneOrderWhenAVisitorRetriesAfterAnOutage() {
        var visitor = visitor();
        var payments = new PaymentFixtures(app);
        payments.injectFaults(Faults.Kind.DOWN, 1000);
        try {
            order(visitor).expect(503, ErrorCode.UNAVAILABLE);
        } finally {
            payments.injectFaults(Faults.Kind.DOWN, 0);
        }

        order(visitor).expect(201);
        assertThat(ordersOf(visitor)).isEqualTo(1);
    }

    private Map<String, String> visitor() {
        return Map.of("plan_id", "growth", "name", "Ravi", "email", "v" + key + "@people.example", "password",
                "a long password");
    }

    private ApiResponse order(Map<String, String> visitor) {
        return anonymous().header("Idempotency-Key", key).post("/api/payment/create-order", visitor);
    }

    private int ordersOf(Map<String, String> visitor) {
        return database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM plan_order WHERE email = :email")
                .bind("email", visitor.get("email"))
                .mapTo(Integer.class)
                .one());
    }

    private ApiResponse insert(int number) {
        return keyed().post(ATTEMPTS, Map.of("outcome", "insert", "number", number));
    }

    private ApiClient keyed() {
        return as(person).header("Idempotency-Key", key);
    }

    private ApiResponse attempt(String outcome) {
        return keyed().post(ATTEMPTS, Map.of("outcome", outcome));
    }

    private static String value(String cookie) {
        return cookie.split(";", 2)[0];
    }

    private int stored() {
        return database().withHandle(sql -> sql.createQuery("SELECT count(*) FROM idempotency_key WHERE key = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .one());
    }
}
