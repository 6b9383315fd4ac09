package com.codementee.platform.security;

import com.codementee.platform.settings.DeploymentMode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Reads and writes our cookies: HttpOnly, SameSite=Strict, bound to a path.
 *
 * <p>Outside demo mode they are Secure and their names begin with {@code __Secure-}, so that no page fetched without
 * TLS can plant one. {@code __Host-} would also keep sibling domains from planting one, but demands the path
 * {@code /}; our values are signed, and a cookie that is sent with every request is exposed more than one with a path.
 */
@Component
public class SecureCookies {

    private final boolean secure;

    public SecureCookies(DeploymentMode mode) {
        this.secure = !mode.isDemo();
    }

    /** The values that this request brings under a name, given without its prefix. */
    public Stream<String> values(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return Stream.empty();
        var sought = prefixed(name);
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(sought))
                .map(Cookie::getValue);
    }

    /** Sets a cookie, whose name is given without its prefix. A life of zero deletes it. */
    public void set(HttpServletResponse response, String name, String value, String path, Duration life) {
        var cookie = ResponseCookie.from(prefixed(name), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path(path)
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String prefixed(String name) {
        return secure ? "__Secure-" + name : name;
    }
}
