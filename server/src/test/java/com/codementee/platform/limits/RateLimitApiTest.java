package com.codementee.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SandboxMailbox;
import com.codementee.support.TestApp;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests rate limits on a separate application that trusts X-Forwarded-For from this machine. */
class RateLimitApiTest {

    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("TRUSTED_PROXIES", "127.0.0.1, ::1"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void limitsCallsPerIpAddress() {
        var refusal = firstRefusal(() -> from("203.0.113.1").get("/api/probe/rows"), 200);

        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 2);
        from("203.0.113.2").get("/api/probe/rows").expect(200);
        app.advance(Duration.ofSeconds(2));
        from("203.0.113.1").get("/api/probe/rows").expect(200);
    }

    @Test
    void allowsABurstOfTwenty() {
        IntStream.range(0, 20).forEach(_ -> from("203.0.113.3").get("/api/probe/rows").expect(200));
    }

    @Test
    void countsInvalidForwardedAddressesTogether() {
        firstRefusal(() -> from(PersonFixtures.uniqueMarker() + ", 203.0.113.4").get("/api/nothing"), 200);
    }

    @Test
    void limitsAnAccountAcrossAddresses() {
        var mentee = new PersonFixtures(app).freeMentee();
        var caller = new int[1];

        firstRefusal(() -> from("198.51.100." + caller[0]++ % 200).as(mentee.token()).get("/api/auth/me"), 200);
    }

    @Test
    void doesNotLimitHealthChecks() {
        IntStream.range(0, 60).forEach(_ -> from("203.0.113.5").get("/api/health").expect(200));
    }

    @Test
    void limitsErrorReportsPerIpAddressSeparatelyFromSignIns() {
        var body = Map.of("message", "TypeError", "route", "/", "version", "a.js");

        firstRefusal(() -> from("203.0.113.77").post("/api/client-errors", body), 200);
        signIn("203.0.113.77", PersonFixtures.uniqueMarker() + "@people.example", "wrong password")
                .expect(401, ErrorCode.INVALID_CREDENTIALS);
    }

    @Test
    void limitsLoginsPerIpAddress() {
        firstRefusal(() -> signIn("203.0.113.6", PersonFixtures.uniqueMarker() + "@people.example", "wrong password"),
                20);
    }

    @Test
    void limitsPasswordGuessesFromManyAddresses() {
        var email = PersonFixtures.uniqueMarker() + "@people.example";
        var guess = new int[1];

        firstRefusal(() -> signIn("192.0.2." + guess[0]++, email, "wrong password"), 20);
    }

    @Test
    void letsTheOwnerInFromAnotherNetworkDuringAnAttack() {
        var person = new PersonFixtures(app).freeMentee();
        guess("198.18.0.1", person.email());

        signIn("198.18.0.1", person.email(), PersonFixtures.PASSWORD).expect(429, ErrorCode.RATE_LIMITED);
        signIn("198.18.0.2", person.email(), PersonFixtures.PASSWORD).expect(200);
    }

    @Test
    void letsAKnownBrowserInDuringAnAttackFromItsNetwork() {
        var person = new PersonFixtures(app).freeMentee();
        var known = knownCookie(signIn("198.18.0.3", person.email(), PersonFixtures.PASSWORD).expect(200));
        guess("198.18.0.3", person.email());

        signIn("198.18.0.3", person.email(), PersonFixtures.PASSWORD).expect(429, ErrorCode.RATE_LIMITED);
        var other = new PersonFixtures(app).freeMentee();
        var foreign = knownCookie(signIn("198.18.0.4", other.email(), PersonFixtures.PASSWORD).expect(200));
        var forged = known.split("=")[0] + "=" + foreign.split("=")[1];
        signIn(from("198.18.0.3").header("Cookie", forged), person.email(), PersonFixtures.PASSWORD).expect(429);
        signIn(from("198.18.0.3").header("Cookie", known), person.email(), PersonFixtures.PASSWORD).expect(200);
    }

    @Test
    void delaysAKnownBrowserAfterItsOwnFailures() {
        var person = new PersonFixtures(app).freeMentee();
        var known = knownCookie(signIn("198.18.0.5", person.email(), PersonFixtures.PASSWORD).expect(200));

        firstRefusal(() -> signIn(from("198.18.0.6").header("Cookie", known), person.email(), "wrong password"), 20);
    }

    @Test
    void delaysGuessesOfThePasswordThatDeletesAnAccount() {
        var person = new PersonFixtures(app).freeMentee();
        var caller = from("198.18.0.21").as(person.token());

        firstRefusal(() -> caller.send("DELETE", "/api/auth/me", Map.of("password", "wrong password")), 20);
        caller.send("DELETE", "/api/auth/me", Map.of("password", PersonFixtures.PASSWORD)).expect(429);
    }

    @Test
    void allowsOneExportInHalfAMinute() {
        var person = new PersonFixtures(app).freeMentee();
        var caller = from("198.18.0.22").as(person.token());
        caller.get("/api/auth/me/export").expect(200);

        var refusal = caller.get("/api/auth/me/export").expect(429, ErrorCode.RATE_LIMITED);
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(25, 30);
        app.advance(Duration.ofSeconds(31));
        caller.get("/api/auth/me/export").expect(200);
    }

    @Test
    void letsTheOwnerInAfterAPasswordReset() {
        var person = new PersonFixtures(app).freeMentee();
        guess("198.18.0.7", person.email());
        app.advance(Duration.ofSeconds(5));
        from("198.18.0.8").post("/api/auth/forgot-password", Map.of("email", person.email())).expect(202);
        var text = new SandboxMailbox(app).await(person.email(), "Choose a new password").get("text").asString();
        var token = text.replaceFirst("(?s).*reset-password\\?token=([A-Za-z0-9_-]+).*", "$1");
        var reset = Map.of("token", token, "new_password", "quite another one");

        from("198.18.0.7").post("/api/auth/reset-password", reset).expect(200);

        signIn("198.18.0.7", person.email(), "quite another one").expect(200);
    }

    @Test
    void allowsAPasswordChangeDuringAnAttack() {
        var person = new PersonFixtures(app).freeMentee();
        guess("198.18.0.9", person.email());
        var change = Map.of("current_password", PersonFixtures.PASSWORD, "new_password", "quite another one");

        from("198.18.0.9").as(person.token()).post("/api/auth/change-password", change).expect(200);
    }

    @Test
    void throttlesPasswordChangesAfterWrongCurrentPasswords() {
        var person = new PersonFixtures(app).freeMentee();
        var change = Map.of("current_password", "wrong password", "new_password", "quite another one");

        firstRefusal(() -> from("198.18.0.10").as(person.token()).post("/api/auth/change-password", change), 20);

        signIn("198.18.0.11", person.email(), PersonFixtures.PASSWORD).expect(200);
    }

    /** Sends wrong passwords until the delay reaches a minute. */
    private static void guess(String address, String email) {
        for (int i = 0; i < 12; i++) {
            signIn(address, email, "wrong password").expect(401);
            app.advance(Duration.ofSeconds(60));
        }
        signIn(address, email, "wrong password").expect(401);
    }

    private static String knownCookie(ApiResponse response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("codementee_known_"))
                .map(cookie -> cookie.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void checksTheTokenBeforeTheLimit() {
        firstRefusal(() -> from("203.0.113.7").get("/api/probe/rows"), 200);

        from("203.0.113.7").get("/api/probe/mine").expect(401, ErrorCode.UNAUTHENTICATED);
        from("203.0.113.7").as("rubbish").get("/api/probe/rows").expect(401, ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void countsEveryRefusalAgainstItsAddress() {
        firstRefusal(() -> from("203.0.113.8").get("/api/probe/mine"), 200);
        firstRefusal(() -> from("203.0.113.9").as("rubbish").get("/api/probe/rows"), 200);
        firstRefusal(() -> from("203.0.113.10").delete("/api/probe/rows"), 200);
        firstRefusal(() -> from("203.0.113.11").get("/api/probe/row%73"), 200);
        firstRefusal(() -> from("203.0.113.12").header("Content-Type", "text/plain").post("/api/probe/things", "x"),
                200);
    }

    @Test
    void limitsCallsWithATokenOfAnEndedSession() {
        var mentee = new PersonFixtures(app).freeMentee();
        app.client().as(mentee.token()).post("/api/auth/logout").expect(200);

        firstRefusal(() -> from("203.0.113.13").as(mentee.token()).get("/api/probe/rows"), 200);

        from("203.0.113.14").as(mentee.token()).get("/api/probe/rows").expect(401, ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void limitsAnonymousCallsBeforeReadingTheirIdempotencyKey() {
        var orders = new int[1];
        firstRefusal(
                () -> from("203.0.113.15").header("Idempotency-Key", "k" + orders[0]++)
                        .post("/api/payment/create-order", Map.of("plan_id", "none")), 20);

        int kept = app.database()
                .withHandle(sql -> sql.createQuery("SELECT count(*) FROM idempotency_key WHERE owner = ''")
                .mapTo(Integer.class)
                .one());
        assertThat(kept).isLessThan(orders[0]);
    }

    /** Repeats the call until it returns 429. Fails after the given number of calls. */
    private static ApiResponse firstRefusal(Supplier<ApiResponse> call, int maxCalls) {
        for (int i = 0; i < maxCalls; i++) {
            var response = call.get();
            if (response.status() == 429) return response.expect(429, ErrorCode.RATE_LIMITED);
        }
        throw new AssertionError("Never refused in " + maxCalls + " calls");
    }

    private static ApiResponse signIn(String address, String email, String password) {
        return signIn(from(address), email, password);
    }

    private static ApiResponse signIn(ApiClient client, String email, String password) {
        return client.post("/api/auth/login", Map.of("email", email, "password", password));
    }

    private static ApiClient from(String address) {
        return app.client().header("X-Forwarded-For", address);
    }
}
