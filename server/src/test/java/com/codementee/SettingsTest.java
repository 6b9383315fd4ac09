package com.codementee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong or dangerous environment stops the start, and the message names the variable. */
class SettingsTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "CODEMENTEE_MODE", "production",
            "DATABASE_URL", "postgresql://app:secret@db.example/codementee",
            "JWT_SECRET", "kT9vQ2xL7mZp4RwY8nBc3HdF6gJs1AeU",
            "PUBLIC_URL", "https://codementee.io",
            "RAZORPAY_KEY_ID", "rzp_live_1",
            "RAZORPAY_KEY_SECRET", "secret",
            "RAZORPAY_WEBHOOK_SECRET", "new,old",
            "RESEND_API_KEY", "re_1");

    @Test
    void nothingConfiguredIsDemoMode() {
        var settings = Settings.from(Map.of());

        assertThat(settings.demo()).isTrue();
        assertThat(settings.port()).isEqualTo(8001);
        assertThat(settings.accessTtl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(settings.rateLimits()).isTrue();
        assertThat(settings.razorpay()).isNull();
        assertThat(settings.corsOrigins()).isEmpty();
    }

    @Test
    void productionTakesWhatItNeeds() {
        var settings = Settings.from(PRODUCTION);

        assertThat(settings.demo()).isFalse();
        assertThat(settings.razorpay().webhookSecrets()).containsExactly("new", "old");
        assertThat(settings.razorpay().baseUrl()).isEqualTo("https://api.razorpay.com/v1");
        assertThat(settings.smtpUrl()).isEqualTo("smtps://resend:re_1@smtp.resend.com:465");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, nope", "PORT, 70000", "CODEMENTEE_MODE, staging", "DATABASE_URL, mysql://x/y", "DATABASE_URL, postgresql://host",
        "DATABASE_URL, postgresql://u:50%@host/x", "DATABASE_URL, postgresql://u:p@host:abc/x", "DATABASE_URL, postgresql://u:p@host:99999/x",
        "JWT_SECRET, short", "JWT_SECRET, your-secret-key-your-secret-key-1234", "JWT_SECRET, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "JWT_ACCESS_TTL, soon", "JWT_ACCESS_TTL, 0", "JWT_ACCESS_TTL, P2D", "JWT_ACCESS_TTL, 99999999999999999999", "PUBLIC_URL, codementee.io", "API_URL, ftp://x",
        "CORS_ORIGINS, *", "CORS_ORIGINS, https://a.example/path", "CORS_ORIGINS, a.example", "TRUSTED_PROXIES, nginx", "TRUSTED_PROXIES, 10.0.0.0/99",
        "RATE_LIMITS, maybe", "MEETING_LINKS, jitsi", "REDIS_URL, localhost:6379", "REDIS_URL, http://x", "REDIS_URL, redis://host:abc", "PLATFORM_TIMEZONE, Mars/Base", "SMTP_URL, mail.example",
    })
    void refusesWhatItCannotUse(String variable, String value) {
        assertRefused(Map.of(variable, value), variable);
    }

    @ParameterizedTest
    @CsvSource({
        "RAZORPAY_KEY_ID, rzp_live_1", "SMTP_URL, smtp://mail.example", "RESEND_API_KEY, re_1",
    })
    void demoNeverTouchesRealPeople(String variable, String value) {
        var environment = new HashMap<>(Map.of(variable, value));
        if (variable.startsWith("RAZORPAY")) environment.putAll(Map.of("RAZORPAY_KEY_SECRET", "s", "RAZORPAY_WEBHOOK_SECRET", "w"));

        assertRefused(environment, variable);
    }

    @ParameterizedTest
    @CsvSource({"JWT_SECRET", "PUBLIC_URL", "RAZORPAY_KEY_ID", "RAZORPAY_KEY_SECRET", "RAZORPAY_WEBHOOK_SECRET", "RESEND_API_KEY"})
    void productionNeedsItsSecrets(String variable) {
        var environment = new HashMap<>(PRODUCTION);
        environment.remove(variable);

        assertRefused(environment, variable);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITS, off", "RAZORPAY_KEY_ID, key_sandbox", "RAZORPAY_BASE_URL, http://localhost:8001/__sandbox/razorpay/v1",
        "CORS_ORIGINS, *", "SMTP_URL, smtp://mail.example",
    })
    void productionRefusesWhatIsDangerous(String variable, String value) {
        var environment = new HashMap<>(PRODUCTION);
        environment.put(variable, value);

        assertRefused(environment, variable);
    }

    @Test
    void neverPrintsSecrets() {
        assertThat(Settings.from(PRODUCTION).toString()).doesNotContain("kT9v", "secret", "re_1");
        assertThat(Settings.from(PRODUCTION).razorpay().toString()).doesNotContain("secret", "old");
    }

    private static void assertRefused(Map<String, String> environment, String variable) {
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageContaining(variable)
                .hasMessageEndingWith(".");
    }
}
