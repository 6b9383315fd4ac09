package com.codementee.identity;

import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.limits.AttemptKeys;
import com.codementee.platform.limits.RateLimiter;
import com.codementee.platform.security.SecureCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Recognises browsers that have signed in to an account, by a signed cookie per account. Their password attempts have a
 * separate counter, so guesses from elsewhere cannot lock the owner out. The cookie grants no access.
 */
@Component
class KnownBrowserCookies {

    private static final Duration LIFE = Duration.ofDays(365);
    private static final int NAME_BYTES = 8;
    private static final Pattern FORMAT = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final InstallationKeys keys;
    private final SecureCookies cookies;
    private final RateLimiter limits;
    private final InstantSource clock;

    KnownBrowserCookies(InstallationKeys keys, SecureCookies cookies, RateLimiter limits, InstantSource clock) {
        this.keys = keys;
        this.cookies = cookies;
        this.limits = limits;
        this.clock = clock;
    }

    /** Returns the counter for password attempts at this account: a known browser's, otherwise the network's. */
    AttemptKeys attempts(HttpServletRequest request, String email) {
        return browser(request, email)
                .map(browser -> limits.attemptsUnder("browser " + browser + " at " + email))
                .orElseGet(() -> limits.attemptsFrom(request, email));
    }

    /** Marks this browser as known. Call it only after the user has proven that the account is theirs. */
    void remember(HttpServletRequest request, HttpServletResponse response, String email) {
        var browser = browser(request, email).orElseGet(() -> UUID.randomUUID().toString());
        var value = signed(email, browser, clock.instant().getEpochSecond());
        cookies.set(response, name(email), value, RefreshCookies.PATH, LIFE);
    }

    private Optional<String> browser(HttpServletRequest request, String email) {
        return cookies.values(request, name(email)).flatMap(value -> read(value, email).stream()).findFirst();
    }

    private Optional<String> read(String value, String email) {
        var parts = FORMAT.matcher(value);
        if (!parts.matches()) return Optional.empty();
        long since = Long.parseLong(parts.group(2));
        var ours = signed(email, parts.group(1), since);
        if (!HmacSha256.constantTimeEquals(ours, value)) return Optional.empty();
        boolean young = clock.instant().isBefore(Instant.ofEpochSecond(since).plus(LIFE));
        return young ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private String signed(String email, String browser, long since) {
        var signature = keys.sign("known browser", browser + " " + since + " " + email);
        return browser + "." + since + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** Returns a cookie name that identifies an account without revealing whose it is. */
    private String name(String email) {
        var hash = keys.sign("known browser's name", email);
        return "codementee_known_" + HexFormat.of().formatHex(Arrays.copyOf(hash, NAME_BYTES));
    }
}
