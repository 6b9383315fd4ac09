package com.codementee.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SignInDelayTest {

    private static final String EMAIL = "Asha@people.example";

    private static final String HOME = "203.0.113.1";

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private final RateLimiter limits = limits(Map.of());

    @Test
    void allowsAFewFailures() {
        fail(4);

        assertThatCode(this::login).doesNotThrowAnyException();
    }

    @Test
    void lengthensTheDelayWithEachFailure() {
        fail(5);
        assertRefusedFor("1");
        fail(3);
        assertRefusedFor("8");
        fail(50);
        assertRefusedFor("60");
        now = now.plus(Duration.ofSeconds(60));
        assertThatCode(this::login).doesNotThrowAnyException();
    }

    @Test
    void resetsFailuresAfterALogin() {
        fail(8);
        limits.recordSuccess(limits.attemptsFrom(request(HOME), EMAIL.toLowerCase(java.util.Locale.ROOT)));

        assertThatCode(this::login).doesNotThrowAnyException();
    }

    @Test
    void doesNotDelayOtherNetworks() {
        fail(50);

        assertThatCode(() -> loginFrom("203.0.113.2")).doesNotThrowAnyException();
        assertRefusedFor("60");
    }

    @Test
    void doesNotDelayKnownBrowsersAndSessionsForOthersFailures() {
        fail(50);
        for (int i = 0; i < 5; i++) limits.checkPassword(request(HOME), limits.attemptsUnder("browser a"));

        assertThatThrownBy(() -> limits.checkPassword(request(HOME), limits.attemptsUnder("browser a")))
                .isInstanceOf(ApiException.class);
        for (int i = 0; i < 6; i++) limits.recordFailure(limits.attemptsUnder("session b"));
        assertThatThrownBy(() -> limits.checkPassword(request(HOME), limits.attemptsUnder("session b")))
                .isInstanceOf(ApiException.class);
    }

    @Test
    void resetsAllNetworksAfterAPasswordReset() {
        fail(50);
        limits.resetAccount(EMAIL);

        assertThatCode(this::login).doesNotThrowAnyException();
        fail(5);
        assertRefusedFor("1");
        limits.resetAccount(EMAIL);
        assertThatCode(this::login).doesNotThrowAnyException();
    }

    @Test
    void countsNothingWhenOff() {
        var off = limits(Map.of("RATE_LIMITS", "off"));
        var attempts = off.attemptsFrom(request(HOME), EMAIL);
        for (int i = 0; i < 50; i++) off.recordFailure(attempts);

        for (int i = 0; i < 50; i++) off.checkPassword(request(HOME), attempts);
        for (int i = 0; i < 50; i++) off.check(request("203.0.113.1"), null);
    }

    @Test
    void countsAddressesInOneNetworkTogether() {
        for (int i = 0; i < 20; i++) limits.check(request("2001:db8:1:2:0:0:0:" + i), null);

        assertThatThrownBy(() -> limits.check(request("2001:db8:1:2:3:4:5:6"), null)).isInstanceOf(ApiException.class);
        assertThatCode(() -> limits.check(request("2001:db8:1:3:0:0:0:1"), null)).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) limits.recordFailure(limits.attemptsFrom(request(HOME), EMAIL));
    }

    private void login() {
        loginFrom(HOME);
    }

    private void loginFrom(String address) {
        limits.checkPassword(request(address), limits.attemptsFrom(request(address), EMAIL));
    }

    private void assertRefusedFor(String seconds) {
        assertThatThrownBy(this::login).isInstanceOfSatisfying(ApiException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
            assertThat(refusal.headers()).containsEntry("Retry-After", seconds);
        });
    }

    private RateLimiter limits(Map<String, String> environment) {
        var settings = Settings.from(environment);
        return new RateLimiter(
                settings.rateLimits(), new LocalRateLimitStore(() -> now),
                new ClientAddressResolver(settings.network()));
    }

    private static MockHttpServletRequest request(String address) {
        var request = new MockHttpServletRequest("GET", "/api/x");
        request.setRemoteAddr(address);
        return request;
    }
}
