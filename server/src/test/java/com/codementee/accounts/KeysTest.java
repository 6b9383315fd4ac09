package com.codementee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.App;
import com.codementee.Settings;
import com.codementee.accounts.RefreshCookies.RefreshToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class KeysTest {

    private static final String SECRET = "kY3v0Qm8Zt5wXr1nB7cLd9fGhJ2pSa4uEiOo6";

    private final Map<String, String> demo = Map.of("CODEMENTEE_HOME", App.freshHome().toString());

    @Test
    void keepsSecretOfDemoForItsOwnerAlone() throws IOException {
        var first = new Keys(Settings.from(demo)).accessTokens();
        var second = new Keys(Settings.from(demo)).accessTokens();

        assertThat(second).isEqualTo(first).hasSizeGreaterThanOrEqualTo(32);
        var file = Settings.from(demo).home().resolve("jwt-secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void makesAnotherSecretForEachHome() {
        var other = Map.of("CODEMENTEE_HOME", App.freshHome().toString());

        assertThat(new Keys(Settings.from(demo)).accessTokens()).isNotEqualTo(new Keys(Settings.from(other)).accessTokens());
    }

    @Test
    void signsForEachPurposeWithAnotherKey() {
        var keys = new Keys(withSecret());

        assertThat(keys.sign("one", "message")).hasSize(32).isEqualTo(keys.sign("one", "message"));
        assertThat(keys.sign("one", "message")).isNotEqualTo(keys.sign("two", "message"));
    }

    @Test
    void readsOnlyCookiesOfThisInstallation() {
        var cookies = new RefreshCookies(new Keys(withSecret()), withSecret());
        var token = new RefreshToken(UUID.randomUUID(), 7);

        assertThat(cookies.read(cookies.write(token))).contains(token);
        assertThat(new RefreshCookies(new Keys(Settings.from(demo)), Settings.from(demo)).read(cookies.write(token))).isEmpty();
    }

    @Test
    void sendsCookieOverHttpsOnlyOutsideDemo() {
        var production = Settings.from(Map.of(
                "CODEMENTEE_MODE", "production", "JWT_SECRET", SECRET, "PUBLIC_URL", "https://codementee.test",
                "RAZORPAY_KEY_ID", "rzp_test_aaaaaaaaaaaaaa", "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
                "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7", "SMTP_URL", "smtp://localhost:2525",
                "DATABASE_URL", "postgresql://a:b@localhost/c"));

        assertThat(cookie(production)).contains("; Secure").contains("; HttpOnly").contains("; SameSite=Strict");
        assertThat(cookie(withSecret())).doesNotContain("Secure");
    }

    private static String cookie(Settings settings) {
        var response = new MockHttpServletResponse();
        new RefreshCookies(new Keys(settings), settings).set(response, new RefreshToken(UUID.randomUUID(), 0));
        return response.getHeader("Set-Cookie");
    }

    private Settings withSecret() {
        var environment = new HashMap<>(demo);
        environment.put("JWT_SECRET", SECRET);
        return Settings.from(environment);
    }
}
