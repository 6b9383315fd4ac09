package com.codementee.platform.limits;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorLimiter;
import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.http.SiteArea;
import com.codementee.platform.settings.RateLimitSettings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Counts API error responses to requests that no other limit has counted: requests that the firewall rejects, that
 * carry a bad token or that match no route. An IP address that has used up its limit gets 429 before its token is
 * checked.
 */
@Component
public class ErrorRateLimiter implements ErrorLimiter {

    private static final String COUNTED = ErrorRateLimiter.class.getName();
    private static final int MAX_ADDRESSES = 100_000;
    private static final Duration RETENTION = Duration.ofMinutes(5);

    private final boolean enabled;
    private final RateLimitStore store;
    private final ClientAddressResolver addresses;
    private final InstantSource clock;
    private final Cache<String, Instant> blockedUntil =
            Caffeine.newBuilder().maximumSize(MAX_ADDRESSES).expireAfterWrite(RETENTION).build();

    ErrorRateLimiter(RateLimitSettings settings, RateLimitStore store, ClientAddressResolver addresses,
            InstantSource clock) {
        this.enabled = settings.enabled();
        this.store = store;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Marks a request that another limit has counted or that needs no counting. */
    public static void markCounted(HttpServletRequest request) {
        request.setAttribute(COUNTED, true);
    }

    /**
     * Checks the limit before a token is verified, which may read the database.
     *
     * @throws ApiException 429 while this IP address has used up its limit
     */
    public void check(HttpServletRequest request) {
        if (!enabled) return;
        var until = blockedUntil.getIfPresent(RateLimiter.addressKey(addresses.resolve(request)));
        var now = clock.instant();
        if (until == null || !now.isBefore(until)) return;
        markCounted(request);
        throw ApiException.rateLimited(Duration.between(now, until));
    }

    @Override
    public ApiException count(HttpServletRequest request, ApiException error) {
        boolean counts = enabled && error.code().status() < 500 && SiteArea.of(request).isApi()
                && request.getAttribute(COUNTED) == null;
        if (!counts) return error;
        markCounted(request);
        var address = RateLimiter.addressKey(addresses.resolve(request));
        store.take(RateLimitStore.Rate.CALLS, address);
        var wait = store.take(RateLimitStore.Rate.ERRORS, address);
        if (wait.isZero()) return error;
        blockedUntil.put(address, clock.instant().plus(wait));
        return ApiException.rateLimited(wait);
    }
}
