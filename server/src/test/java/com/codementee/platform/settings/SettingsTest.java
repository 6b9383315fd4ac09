package com.codementee.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that invalid or dangerous settings prevent the start with a message that names the variable. */
class SettingsTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "CODEMENTEE_MODE", "production",
            "DATABASE_URL", "postgresql://app:secret@db.example/codementee",
            "JWT_SECRET", "kT9vQ2xL7mZp4RwY8nBc3HdF6gJs1AeU",
            "PUBLIC_URL", "https://codementee.io",
            "RAZORPAY_KEY_ID", "rzp_live_1",
            "RAZORPAY_KEY_SECRET", "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
            "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7,Zp8wK3bUq5Ys1Fd6",
            "RESEND_API_KEY", "re_1");

    @Test
    void defaultsToDemoMode() {
        var settings = Settings.from(Map.of());

        assertThat(settings.mode().isDemo()).isTrue();
        assertThat(settings.server().port()).isEqualTo(8001);
        assertThat(settings.tokens().accessTtl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(settings.rateLimits().enabled()).isTrue();
        assertThat(settings.razorpay()).isNull();
        assertThat(settings.network().corsOrigins()).isEmpty();
    }

    @Test
    void productionAcceptsItsRequiredSettings() {
        var settings = Settings.from(PRODUCTION);

        assertThat(settings.mode().isDemo()).isFalse();
        assertThat(settings.razorpay().webhookSecrets()).containsExactly("Hn6mD2vXe9Rt4Jw7", "Zp8wK3bUq5Ys1Fd6");
        assertThat(settings.razorpay().baseUrl()).isEqualTo("https://api.razorpay.com/v1");
        assertThat(settings.mail().smtpUrl()).isEqualTo("smtps://resend:re_1@smtp.resend.com:465");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, nope", "PORT, 70000", "CODEMENTEE_MODE, staging", "DATABASE_URL, mysql://x/y",
        "DATABASE_URL, postgresql://host",
        "DATABASE_URL, postgresql://u:50%@host/x", "DATABASE_URL, postgresql://u:p@host:abc/x",
        "DATABASE_URL, postgresql://u:p@host:99999/x",
        "JWT_SECRET, short", "JWT_SECRET, your-secret-key-your-secret-key-1234",
        "JWT_SECRET, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "JWT_ACCESS_TTL, soon", "JWT_ACCESS_TTL, 0", "JWT_ACCESS_TTL, P2D", "JWT_ACCESS_TTL, 99999999999999999999",
        "PUBLIC_URL, codementee.io", "API_URL, ftp://x",
        "CORS_ORIGINS, *", "CORS_ORIGINS, https://a.example/path", "CORS_ORIGINS, a.example", "TRUSTED_PROXIES, nginx",
        "TRUSTED_PROXIES, 10.0.0.0/99",
        "RATE_LIMITS, maybe", "MEETING_LINKS, jitsi", "REDIS_URL, localhost:6379", "REDIS_URL, http://x",
        "DEMO_DATA, huge", "ACCOUNTANT_EMAIL, Asha <books@people.example>", "ACCOUNTANT_EMAIL, books",
        "REDIS_URL, redis://host:abc", "PLATFORM_TIMEZONE, Mars/Base", "SMTP_URL, mail.example",
        "SMTP_URL, smtp://u:50%@host",
        "HOST, 203.0.113.7", "HOST, no such host", "DATABASE, sqlite", "PUBLIC_URL, https://u:p@codementee.io",
        "API_URL, https://api.example?x=1",
        "RETENTION_MAIL_DAYS, 0", "RETENTION_MAIL_DAYS, ninety", "RETENTION_MAIL_DAYS, 3651",
        "RETENTION_PAYMENT_EVENTS_DAYS, 29", "RETENTION_SESSIONS_DAYS, -1", "RETENTION_NOTIFICATIONS_DAYS, 1.5",
        "RETENTION_AI_RESULTS_DAYS, 91", "RETENTION_AI_RESULTS_DAYS, 99999999999",
    })
    void rejectsMalformedValues(String variable, String value) {
        assertRefused(Map.of(variable, value), variable);
    }

    @ParameterizedTest
    @CsvSource({
        "RAZORPAY_KEY_ID, rzp_live_1", "SMTP_URL, smtp://mail.example", "RESEND_API_KEY, re_1",
    })
    void demoModeRefusesLiveKeysAndRealMail(String variable, String value) {
        var environment = new HashMap<>(Map.of(variable, value));
        if (variable.startsWith("RAZORPAY")) {
            environment.putAll(Map.of("RAZORPAY_KEY_SECRET", "s", "RAZORPAY_WEBHOOK_SECRET", "w"));
        }

        assertRefused(environment, variable);
    }

    @ParameterizedTest
    @CsvSource({"DATABASE_URL", "JWT_SECRET", "PUBLIC_URL", "RAZORPAY_KEY_ID", "RAZORPAY_KEY_SECRET",
            "RAZORPAY_WEBHOOK_SECRET", "RESEND_API_KEY"})
    void productionRequiresItsSecrets(String variable) {
        var environment = new HashMap<>(PRODUCTION);
        environment.remove(variable);

        assertRefused(environment, variable);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITS, off", "RAZORPAY_KEY_ID, key_sandbox",
        "RAZORPAY_BASE_URL, http://localhost:8001/__sandbox/razorpay/v1",
        "CORS_ORIGINS, *", "SMTP_URL, smtp://mail.example", "DATABASE, embedded",
        "PUBLIC_URL, http://codementee.io", "PUBLIC_URL, https://localhost", "PUBLIC_URL, https://127.0.0.1:8001",
        "PUBLIC_URL, https://[::1]",
        "API_URL, http://api.codementee.io", "CORS_ORIGINS, http://app.codementee.io",
        "RAZORPAY_BASE_URL, http://payments.codementee.io/v1",
        "RAZORPAY_KEY_SECRET, x", "RAZORPAY_KEY_SECRET, aaaaaaaaaaaaaaaaaaaaaaaa",
        "RAZORPAY_KEY_SECRET, Hn6mD2vXe9Rt4Jw7",
        "RAZORPAY_WEBHOOK_SECRET, x", "RAZORPAY_WEBHOOK_SECRET, 'Hn6mD2vXe9Rt4Jw7,x'",
        "RAZORPAY_WEBHOOK_SECRET, change-me-change-me",
        "SENDER_EMAIL, support@codementee.example", "SENDER_EMAIL, me@example.com",
        "TRUSTED_PROXIES, 0.0.0.0/0", "TRUSTED_PROXIES, ::/0", "TRUSTED_PROXIES, '0.0.0.0/1,128.0.0.0/1'",
        "TRUSTED_PROXIES, 8.0.0.0/8",
        "TRUSTED_PROXIES, 2000::/3", "TRUSTED_PROXIES, 192.0.0.0/8", "TRUSTED_PROXIES, '10.0.0.1,0.0.0.0/0'",
    })
    void productionRefusesDangerousValues(String variable, String value) {
        var environment = new HashMap<>(PRODUCTION);
        environment.put(variable, value);

        assertRefused(environment, variable);
    }

    @ParameterizedTest
    @CsvSource({
        "TRUSTED_PROXIES, '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7,fe80::/10'",
        "TRUSTED_PROXIES, '104.16.0.0/13,2400:cb00::/32,203.0.113.7'",
        "RAZORPAY_BASE_URL, http://127.0.0.1:9100/v1", "SENDER_EMAIL, hello@codementee.io", "HOST, 0.0.0.0",
        "HOST, '::1'",
    })
    void productionAcceptsCommonValues(String variable, String value) {
        var environment = new HashMap<>(PRODUCTION);
        environment.put(variable, value);

        assertThat(Settings.from(environment).mode().isDemo()).isFalse();
    }

    @Test
    void rejectsAJwtSecretThatIsAlsoTheDatabasePassword() {
        var environment = new HashMap<>(PRODUCTION);
        environment.put("DATABASE_URL", "postgresql://app:kT9vQ2xL7mZp4RwY8nBc3HdF6gJs1AeU@db.example/codementee");

        assertRefused(environment, "JWT_SECRET");
    }

    @Test
    void sendsFromTheDomainOfThePublicUrlByDefault() {
        assertThat(Settings.from(PRODUCTION).mail().senderEmail()).isEqualTo("support@codementee.io");
        assertThat(Settings.from(Map.of()).mail().senderEmail()).isEqualTo("support@codementee.example");
    }

    /** Compares the table in {@code docs/operations.md} and the privacy page with the defaults and the ranges. */
    @Test
    void documentsTheRetentionPeriods() throws IOException {
        var row = Pattern.compile("\\| `(RETENTION_\\w+)` \\|.*\\| (\\d+) \\| (\\d+)–(\\d+) \\|");
        var documented = row.matcher(Files.readString(Path.of("..", "docs", "operations.md"))).results().toList();
        assertThat(documented).hasSize(RetentionSettings.class.getRecordComponents().length);
        var defaults = retention(Map.of());
        for (var line : documented) {
            assertThat(retention(Map.of(line.group(1), line.group(2)))).isEqualTo(defaults);
            assertThat(retention(Map.of(line.group(1), line.group(3)))).isNotNull();
            assertThat(retention(Map.of(line.group(1), line.group(4)))).isNotNull();
            assertRefused(Map.of(line.group(1), "" + (Integer.parseInt(line.group(3)) - 1)), line.group(1));
            assertRefused(Map.of(line.group(1), "" + (Integer.parseInt(line.group(4)) + 1)), line.group(1));
        }
        var days = Stream.of(defaults.mails(), defaults.paymentEvents(), defaults.sessions(), defaults.notifications(),
                defaults.aiRuns()).map(period -> "" + period.toDays()).collect(Collectors.joining(" "));
        assertThat(Files.readString(Path.of("..", "web", "src", "routes", "privacy.tsx"))).contains("'" + days + "'");
    }

    private static RetentionSettings retention(Map<String, String> environment) {
        return Settings.from(environment).database().retention();
    }

    @Test
    void demoModeListensOnLoopbackByDefault() {
        assertThat(Settings.from(Map.of()).server().host()).isEqualTo("127.0.0.1");
        assertThat(Settings.from(Map.of("HOST", "0.0.0.0")).server().host()).isEqualTo("0.0.0.0");
        assertThat(Settings.from(PRODUCTION).server().host()).isNull();
    }

    @Test
    void productionUsesTheEmbeddedDatabaseOnlyOnRequest() {
        var environment = new HashMap<>(PRODUCTION);
        environment.remove("DATABASE_URL");
        environment.put("DATABASE", "embedded");

        assertThat(Settings.from(environment).database().url()).isNull();
    }

    @Test
    void neverPrintsSecrets() {
        assertThat(Settings.from(PRODUCTION).toString()).doesNotContain("kT9v", "Vb3x", "re_1");
        var settings = Settings.from(PRODUCTION);
        var parts = List.of(
                settings.database(), settings.tokens(), settings.rateLimits(), settings.razorpay(), settings.mail(),
                settings.webApp());
        assertThat(parts.toString()).doesNotContain("kT9v", "Vb3x", "Zp8w", "re_1");
    }

    private static void assertRefused(Map<String, String> environment, String variable) {
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(variable)
                .hasMessageEndingWith(".");
    }
}
