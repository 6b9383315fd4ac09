package com.codementee.identity;

import static com.codementee.platform.errors.ErrorCode.UNAUTHENTICATED;
import static com.codementee.support.PersonFixtures.PASSWORD;
import static com.codementee.support.PersonFixtures.uniqueMarker;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshApiTest extends ApiTest {

    private static final String COOKIE = "codementee_refresh";

    @Test
    void renewsTheSessionAndRotatesTheCookie() {
        var first = signUp();

        var response = refresh(first).expect(200);

        assertThat(response.cookie(COOKIE)).isNotEqualTo(first);
        assertThat(response.data().propertyNames())
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "user");
        as(token(response)).get("/api/auth/me").expect(200);
    }

    @Test
    void acceptsThePreviousCookieForTenSeconds() {
        var first = signUp();
        var second = refresh(first).expect(200).cookie(COOKIE);

        assertThat(refresh(first).expect(200).cookie(COOKIE)).isEqualTo(second);
        refresh(second).expect(200);
    }

    @Test
    void endsTheSessionWhenThePreviousCookieIsReusedLater() {
        var first = signUp();
        var response = refresh(first).expect(200);

        advance(Duration.ofSeconds(11));
        refresh(first).expect(401, UNAUTHENTICATED);

        refresh(response.cookie(COOKIE)).expect(401, UNAUTHENTICATED);
        as(token(response)).get("/api/auth/me").expect(401, UNAUTHENTICATED);
    }

    @Test
    void returnsTheLatestCookieForAnyEarlierOneWithinTenSeconds() {
        var first = signUp();
        var second = refresh(first).expect(200).cookie(COOKIE);
        var third = refresh(second).expect(200).cookie(COOKIE);

        assertThat(refresh(first).expect(200).cookie(COOKIE)).isEqualTo(third);
        assertThat(refresh(second).expect(200).cookie(COOKIE)).isEqualTo(third);
        refresh(third).expect(200);
    }

    @Test
    void endsTheSessionWhenAnOlderCookieIsReusedLater() {
        var first = signUp();
        var second = refresh(first).expect(200).cookie(COOKIE);
        var third = refresh(second).expect(200).cookie(COOKIE);

        advance(Duration.ofSeconds(11));
        refresh(first).expect(401, UNAUTHENTICATED);

        refresh(third).expect(401, UNAUTHENTICATED);
    }

    @Test
    void keepsOneSessionWhenManyTabsRenewConcurrently() throws Exception {
        var first = signUp();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = threads.invokeAll(IntStream.range(0, 50)
                            .<Callable<ApiResponse>>mapToObj(_ -> () -> refresh(first))
                            .toList())
                    .stream()
                    .map(response -> response.resultNow())
                    .toList();

            assertThat(responses).extracting(ApiResponse::status).containsOnly(200);
            assertThat(responses.stream().map(response -> response.cookie(COOKIE)).distinct()).hasSize(1);
        }
    }

    @Test
    void refusesForgedCookies() {
        var cookie = signUp();
        var parts = cookie.split("\\.");

        anonymous().post("/api/auth/refresh").expect(401, UNAUTHENTICATED);
        refresh("nonsense").expect(401, UNAUTHENTICATED);
        refresh(parts[0] + ".1." + parts[2]).expect(401, UNAUTHENTICATED);
        refresh(parts[0] + ".0." + "A".repeat(43)).expect(401, UNAUTHENTICATED);
        refresh(parts[0] + ".0.").expect(401, UNAUTHENTICATED);
        refresh(cookie).expect(200);
    }

    @Test
    void refusesTheCookieAfterLogout() {
        var response = register();
        as(token(response)).post("/api/auth/logout").expect(200);

        refresh(response.cookie(COOKIE)).expect(401, UNAUTHENTICATED);
    }

    @Test
    void refusesTheCookieAfterThirtyDaysWithoutUse() {
        var cookie = signUp();

        advance(Duration.ofDays(30));

        refresh(cookie).expect(401, UNAUTHENTICATED);
    }

    @Test
    void extendsTheSessionByThirtyDays() {
        var first = signUp();
        advance(Duration.ofDays(29));
        var second = refresh(first).expect(200).cookie(COOKIE);

        advance(Duration.ofDays(29));

        refresh(second).expect(200);
    }

    @Test
    void endsTheSessionNinetyDaysAfterTheLogin() {
        var cookie = signUp();
        for (int day = 0; day < 87; day += 29) {
            advance(Duration.ofDays(29));
            cookie = refresh(cookie).expect(200).cookie(COOKIE);
        }

        advance(Duration.ofDays(2));
        var last = refresh(cookie).expect(200);
        assertThat(last.header("Set-Cookie")).containsPattern("Max-Age=(86400|8639\\d);");
        advance(Duration.ofDays(1));

        refresh(last.cookie(COOKIE)).expect(401, UNAUTHENTICATED);
    }

    private String signUp() {
        return register().cookie(COOKIE);
    }

    private ApiResponse register() {
        var body = Map.of("name", "Asha Rao", "email", uniqueMarker() + "@people.example", "password", PASSWORD);
        return anonymous().post("/api/auth/register-free", body).expect(201);
    }

    private ApiResponse refresh(String cookie) {
        return anonymous().cookie(COOKIE, cookie).post("/api/auth/refresh");
    }

    private static String token(ApiResponse response) {
        return response.data().get("access_token").asString();
    }
}
