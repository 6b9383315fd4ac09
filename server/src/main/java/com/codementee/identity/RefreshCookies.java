package com.codementee.identity;

import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.security.SecureCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the refresh cookie, which contains session, generation and their HMAC. Nothing else is stored, and
 * nobody can forge the cookie without our key.
 */
@Component
class RefreshCookies {

    static final String NAME = "codementee_refresh";

    /** The path to which browsers send sign-in cookies. */
    static final String PATH = "/api/auth";

    private static final Pattern FORMAT = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,9})\\.([A-Za-z0-9_-]{43})");

    private final InstallationKeys keys;
    private final SecureCookies cookies;

    RefreshCookies(InstallationKeys keys, SecureCookies cookies) {
        this.keys = keys;
        this.cookies = cookies;
    }

    /** A session and the number of its renewals. */
    record RefreshToken(UUID session, int generation) {}

    /** Reads the request's cookie if its HMAC is valid. */
    Optional<RefreshToken> in(HttpServletRequest request) {
        return cookies.values(request, NAME).flatMap(value -> read(value).stream()).findFirst();
    }

    /** Sets the cookie until its session expires. */
    void set(HttpServletResponse response, RefreshToken token, Duration life) {
        cookies.set(response, NAME, write(token), PATH, life);
    }

    void clear(HttpServletResponse response) {
        cookies.set(response, NAME, "", PATH, Duration.ZERO);
    }

    String write(RefreshToken token) {
        var what = token.session() + "." + token.generation();
        return what + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign("refresh cookie", what));
    }

    Optional<RefreshToken> read(String value) {
        var parts = FORMAT.matcher(value);
        if (!parts.matches()) return Optional.empty();
        try {
            var token = new RefreshToken(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2)));
            return HmacSha256.constantTimeEquals(write(token), value) ? Optional.of(token) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
