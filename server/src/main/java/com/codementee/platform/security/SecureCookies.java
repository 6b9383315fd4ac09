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
 * Reads and writes our cookies, which are HttpOnly, SameSite=Strict and limited to a path.
 *
 * <p>Outside demo mode they are Secure and their names begin with {@code __Secure-}, so no page fetched without TLS can
 * set one. {@code __Host-} would also prevent sibling domains from setting one, but requires the path {@code /}. Our
 * values are signed, and a cookie that is sent with every request is exposed more than one that is limited to a path.
 */
@Component
public class SecureCookies {

    private final boolean secure;

    public SecureCookies(DeploymentMode mode) {
        this.secure = !mode.isDemo();
    }

    /** Returns the request's values of a cookie, whose name is given without the prefix. */
    public Stream<String> values(HttpServletRequest request, String name) {
        if (request.getCookies() == null) return Stream.empty();
        var sought = prefixed(name);
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(sought))
                .map(Cookie::getValue);
    }

    /** Sets a cookie, whose name is given without the prefix. A lifetime of zero deletes it. */
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
