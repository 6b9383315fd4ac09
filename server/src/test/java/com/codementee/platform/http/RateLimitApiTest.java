package com.codementee.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.Answer;
import com.codementee.App;
import com.codementee.Client;
import com.codementee.GivenPeople;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks an application of its own, with the limits on, that trusts this machine to name who asks. */
class RateLimitApiTest {

    private static App app;

    @BeforeAll
    static void start() {
        app = App.start(Map.of("TRUSTED_PROXIES", "127.0.0.1, ::1"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void refusesAnAddressThatCallsTooOften() {
        var refusal = firstRefusal(() -> from("203.0.113.1").get("/api/probe/rows"), 200);

        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 2);
        from("203.0.113.2").get("/api/probe/rows").expect(200);
        app.advance(Duration.ofSeconds(2));
        from("203.0.113.1").get("/api/probe/rows").expect(200);
    }

    @Test
    void allowsBurstOfTwenty() {
        IntStream.range(0, 20).forEach(_ -> from("203.0.113.3").get("/api/probe/rows").expect(200));
    }

    @Test
    void countsAddressesThatAreNothingButMadeUpAsOne() {
        firstRefusal(() -> from(GivenPeople.marker() + ", 203.0.113.4").get("/api/nothing"), 200);
    }

    @Test
    void countsAnAccountWhereverItCallsFrom() {
        var mentee = new GivenPeople(app).freeMentee();
        var caller = new int[1];

        firstRefusal(() -> from("198.51.100." + caller[0]++ % 200).as(mentee.token()).get("/api/auth/me"), 200);
    }

    @Test
    void neverCountsHealth() {
        IntStream.range(0, 60).forEach(_ -> from("203.0.113.5").get("/api/health").expect(200));
    }

    @Test
    void refusesAnAddressThatTriesToSignInTooOften() {
        firstRefusal(() -> signIn("203.0.113.6", GivenPeople.marker() + "@people.example", "wrong password"), 20);
    }

    @Test
    void refusesAnAccountThatIsGuessedFromManyAddresses() {
        var email = GivenPeople.marker() + "@people.example";
        var guess = new int[1];

        firstRefusal(() -> signIn("192.0.2." + guess[0]++, email, "wrong password"), 20);
    }

    @Test
    void saysUnauthenticatedBeforeTooMany() {
        firstRefusal(() -> from("203.0.113.7").get("/api/probe/rows"), 200);

        from("203.0.113.7").get("/api/probe/mine").expect(401, ErrorCode.UNAUTHENTICATED);
        from("203.0.113.7").as("rubbish").get("/api/probe/rows").expect(401, ErrorCode.UNAUTHENTICATED);
    }

    /** Calls until it is refused, which must happen before that many calls. */
    private static Answer firstRefusal(Supplier<Answer> call, int most) {
        for (int i = 0; i < most; i++) {
            var answer = call.get();
            if (answer.status() == 429) return answer.expect(429, ErrorCode.RATE_LIMITED);
        }
        throw new AssertionError("Never refused in " + most + " calls");
    }

    private static Answer signIn(String address, String email, String password) {
        return from(address).post("/api/auth/login", Map.of("email", email, "password", password));
    }

    private static Client from(String address) {
        return app.client().header("X-Forwarded-For", address);
    }
}
