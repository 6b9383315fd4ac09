package com.codementee.platform.limits;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCounter;
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
 * Counts the refusals of the API that came before any other limit could count the request: an address that the firewall
 * refuses, a token that is none, a route that is not there. They count against the address, and once it has used up its
 * share of them it hears 429 instead, before its token is looked at again.
 */
@Component
public class ErrorRateLimiter implements ErrorCounter {

    private static final String COUNTED = ErrorRateLimiter.class.getName();
    private static final int MAX_ADDRESSES = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final boolean on;
    private final RateLimitStore store;
    private final ClientAddressResolver addresses;
    private final InstantSource clock;
    private final Cache<String, Instant> usedUpUntil =
            Caffeine.newBuilder().maximumSize(MAX_ADDRESSES).expireAfterWrite(KEPT).build();

    ErrorRateLimiter(RateLimitSettings settings, RateLimitStore store, ClientAddressResolver addresses, InstantSource clock) {
        this.on = settings.enabled();
        this.store = store;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Says that this request has been counted, or is none of those that are. */
    public static void markCounted(HttpServletRequest request) {
        request.setAttribute(COUNTED, true);
    }

    /**
     * To be called before a token is checked, which may take a look into the database.
     *
     * @throws ApiException 429 while this address has no share of refusals left
     */
    public void checkRoom(HttpServletRequest request) {
        if (!on) return;
        var until = usedUpUntil.getIfPresent(RateLimiter.address(addresses.resolve(request)));
        var now = clock.instant();
        if (until == null || !now.isBefore(until)) return;
        markCounted(request);
        throw RateLimiter.refusal(Duration.between(now, until));
    }

    @Override
    public ApiException counted(HttpServletRequest request, ApiException refusal) {
        boolean counts = on && refusal.code().status() < 500 && SiteArea.of(request).isApi() && request.getAttribute(COUNTED) == null;
        if (!counts) return refusal;
        markCounted(request);
        var address = RateLimiter.address(addresses.resolve(request));
        store.take(RateLimitStore.Rate.CALLS, address);
        var wait = store.take(RateLimitStore.Rate.REFUSALS, address);
        if (wait.isZero()) return refusal;
        usedUpUntil.put(address, clock.instant().plus(wait));
        return RateLimiter.refusal(wait);
    }
}
