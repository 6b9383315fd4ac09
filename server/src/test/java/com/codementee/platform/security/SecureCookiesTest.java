package com.codementee.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.settings.Settings;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecureCookiesTest {

    private static final SecureCookies DEMO = new SecureCookies(Settings.from(Map.of()).mode());
    private static final SecureCookies PRODUCTION = new SecureCookies(Settings.from(Map.of(
            "CODEMENTEE_MODE", "production",
            "DATABASE_URL", "postgresql://codementee:x@localhost/codementee",
            "JWT_SECRET", "q7w-Zr9_tYu2pLk8Jh4gFd1sA6zXcV3b",
            "PUBLIC_URL", "https://codementee.example",
            "RAZORPAY_KEY_ID", "rzp_test_x8Jh4gFd1sA6zX",
            "RAZORPAY_KEY_SECRET", "q7wZr9tYu2pLk8Jh4gFd1sA6",
            "RAZORPAY_WEBHOOK_SECRET", "zXcV3bq7wZr9tYu2pLk8Jh4gFd1sA6",
            "RESEND_API_KEY", "re_x")).mode());

    @Test
    void prefixesNamesOutsideDemoMode() {
        assertThat(header(DEMO)).startsWith("codementee_refresh=value;").doesNotContain("Secure");
        assertThat(header(PRODUCTION)).startsWith("__Secure-codementee_refresh=value;")
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/api/auth", "; Max-Age=60")
                .doesNotContain("Domain");
    }

    @Test
    void readsOnlyPrefixedNamesOutsideDemoMode() {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("codementee_refresh", "planted"),
                new Cookie("__Secure-codementee_refresh", "ours"));

        assertThat(PRODUCTION.values(request, "codementee_refresh")).containsExactly("ours");
        assertThat(DEMO.values(request, "codementee_refresh")).containsExactly("planted");
        assertThat(DEMO.values(new MockHttpServletRequest(), "codementee_refresh")).isEmpty();
    }

    private static String header(SecureCookies cookies) {
        var response = new MockHttpServletResponse();
        cookies.set(response, "codementee_refresh", "value", "/api/auth", Duration.ofMinutes(1));
        return response.getHeader("Set-Cookie");
    }
}
