package com.codementee.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.settings.Settings;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Tests security and CORS headers. */
class HeadersApiTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(strings =
            {"/", "/robots.txt", "/assets/app-12345678.js", "/nothing", "/health", "/api/health", "/api/nothing",
            "/api/probe/rows", "/api/probe/broken", "/api/probe/mine", "/api//x", "/%00", "/api/openapi.json"})
    void setsSecurityHeadersOnEveryResponse(String path) {
        var response = anonymous().get(path);

        assertThat(response.header("Content-Security-Policy")).startsWith("base-uri 'none'")
                .contains("default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("unsafe").doesNotContain("razorpay");
        assertThat(response.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(response.header("Permissions-Policy")).contains("camera=()", "payment=()");
        assertThat(response.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.header("X-Request-Id")).isNotBlank();
        assertThat(response.header("Strict-Transport-Security")).isNull();
        assertThat(response.header("Server")).isNull();
        assertThat(response.header("X-Powered-By")).isNull();
        if (path.startsWith("/api")) assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void allowsTheInlineStylesOfTheBuild() {
        assertThat(anonymous().get("/").header("Content-Security-Policy"))
                .contains("script-src 'self';", "style-src 'self' 'sha256-AAAA=' 'sha256-BBBB='");
    }

    @Test
    void sendsNoReferrerFromTheResetPasswordPage() {
        assertThat(anonymous().header("Accept", "text/html").get("/reset-password?token=x").header("Referrer-Policy"))
                .isEqualTo("no-referrer");
    }

    @Test
    void addsExtraSourcesToTheirPageOnly() {
        var sources = Map.of(
                "script-src", "https://checkout.example", "connect-src", "https://pay.example", "frame-src",
                "https://pay.example");
        var headers = headersFor(
                Settings.from(Map.of("API_URL", "https://api.example")),
                List.of(new PageHeaderOverrides("/pay/", sources, true, null)));

        var pay = written(headers, "/pay/1");
        assertThat(pay.getHeader("Content-Security-Policy"))
                .contains("script-src 'self' https://checkout.example;")
                .contains("connect-src 'self' https://api.example https://pay.example;")
                .contains("frame-src https://pay.example;");
        assertThat(pay.getHeader("Permissions-Policy")).doesNotContain("payment=()");
        assertThat(pay.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin-allow-popups");
        assertThat(written(headers, "/mentee/book").getHeader("Content-Security-Policy"))
                .doesNotContain("checkout.example");
    }

    @Test
    void sendsHstsOutsideDemoMode() {
        var headers = headersFor(Settings.from(Map.of(
                "CODEMENTEE_MODE", "production", "DATABASE", "embedded", "JWT_SECRET",
                "kT9vQ2xL7mZp4RwY8nBc3HdF6gJs1AeU",
                "PUBLIC_URL", "https://codementee.io", "RAZORPAY_KEY_ID", "rzp_live_1", "RAZORPAY_KEY_SECRET",
                "Vb3xQ9sLr2Tn7Kp5Wd8Zy1Gc",
                "RAZORPAY_WEBHOOK_SECRET", "Hn6mD2vXe9Rt4Jw7", "SMTP_URL", "smtp://mail.example")), List.of());

        assertThat(written(headers, "/api/x").getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void allowsListedOriginsWithCredentials() {
        var response = anonymous().header("Origin", "https://app.example").get("/api/health").expect(200);

        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(response.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(response.header("Access-Control-Expose-Headers"))
                .contains("X-Request-Id", "X-Upgrade-URL", "Retry-After");
        assertThat(response.header("Vary")).contains("Origin");
    }

    @Test
    void answersPreflightRequestsOfListedOrigins() {
        var response = preflight("https://app.example").expect(200);

        assertThat(response.header("Access-Control-Allow-Methods")).isEqualTo("POST");
        assertThat(response.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"https://evil.example", "null", "http://app.example", "https://app.example.evil.example",
            "https://APP.example"})
    void sendsNoCorsHeadersToOtherOrigins(String origin) {
        assertThat(anonymous().header("Origin", origin).get("/api/health").header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(preflight(origin).header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void acceptsCookiesFromOwnPagesOnly() {
        var signedIn = anonymous().cookie("probe", "1");

        assertThat(cookieSeen(signedIn)).isTrue();
        assertThat(cookieSeen(signedIn.header("Origin", app.address().toString()))).isTrue();
        assertThat(cookieSeen(signedIn.header("Origin", "https://app.example").header("Sec-Fetch-Site", "cross-site")))
                .isTrue();
        assertThat(cookieSeen(
                signedIn.header("Origin", "http://localhost:5173").header("Sec-Fetch-Site", "same-origin"))).isTrue();
        assertThat(cookieSeen(signedIn.header("Origin", "https://evil.example"))).isFalse();
        assertThat(cookieSeen(signedIn.header("Origin", "null"))).isFalse();
        assertThat(cookieSeen(signedIn.header("Sec-Fetch-Site", "cross-site"))).isFalse();
        assertThat(cookieSeen(signedIn.header("Origin", "https://evil.example").header("Sec-Fetch-Site", "same-site")))
                .isFalse();
    }

    private static boolean cookieSeen(ApiClient client) {
        return client.get("/api/probe/cookie").expect(200).data().asBoolean();
    }

    private ApiResponse preflight(String origin) {
        return anonymous().header("Origin", origin).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "Authorization, Content-Type, Idempotency-Key")
                        .send("OPTIONS", "/api/probe/things", null);
    }

    private static SecurityHeaders headersFor(Settings settings, List<PageHeaderOverrides> specialPages) {
        return new SecurityHeaders(settings.mode(), settings.webApp(), specialPages);
    }

    private static MockHttpServletResponse written(SecurityHeaders headers, String path) {
        var response = new MockHttpServletResponse();
        headers.write(new MockHttpServletRequest("GET", path), response);
        return response;
    }
}
