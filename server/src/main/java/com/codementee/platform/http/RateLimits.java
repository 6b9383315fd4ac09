package com.codementee.platform.http;

import com.codementee.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often an address and an account may call, and how soon after failed sign-ins somebody may try again. Everything
 * passes when {@code RATE_LIMITS} is off.
 */
@Component
public class RateLimits {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final boolean on;
    private final LimitStore store;
    private final ClientAddress addresses;

    RateLimits(Settings settings, LimitStore store, ClientAddress addresses) {
        this.on = settings.rateLimits();
        this.store = store;
        this.addresses = addresses;
    }

    /**
     * Counts this request against its address and its account.
     *
     * @throws ApiException 429 with {@code Retry-After} when either has used up its share
     */
    void check(HttpServletRequest request, @Nullable Caller caller) {
        if (!on || !SiteArea.of(request).isApi()) return;
        take(LimitStore.Rate.CALLS, address(addresses.of(request)));
        if (caller != null) take(LimitStore.Rate.CALLS, "account " + caller.id());
    }

    /**
     * Counts a call that a stranger could use to guess or to flood: registering, asking for a password link.
     *
     * @throws ApiException 429 with {@code Retry-After}
     */
    public void checkStranger(HttpServletRequest request) {
        if (on) take(LimitStore.Rate.SIGN_INS, address(addresses.of(request)));
    }

    /**
     * Counts a sign-in attempt against its address and against the account of this mail address, whoever makes it.
     *
     * @throws ApiException 429 with {@code Retry-After}, also while the account is closed after failures
     */
    public void checkLogin(HttpServletRequest request, String email) {
        if (!on) return;
        refuseFor(store.closedFor(account(email)));
        checkStranger(request);
        take(LimitStore.Rate.SIGN_INS, account(email));
    }

    /** Notes a wrong password. From the fifth in a row on, the account closes for a time that doubles with each. */
    public void failedLogin(String email) {
        if (!on) return;
        int failures = store.fail(account(email));
        if (failures < FREE_FAILURES) return;
        var delay = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 10));
        store.close(account(email), delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }

    /** Forgets the failures before. */
    public void succeededLogin(String email) {
        if (on) store.forget(account(email));
    }

    private void take(LimitStore.Rate rate, String key) {
        refuseFor(store.take(rate, key));
    }

    private static void refuseFor(Duration wait) {
        if (!wait.isZero()) throw refusal(wait);
    }

    static ApiException refusal(Duration wait) {
        return ApiException.rateLimited(wait.plusMillis(999).toSeconds());
    }

    /** The name that a client address is counted under. */
    static String address(String address) {
        return "address " + network(address);
    }

    private static String account(String email) {
        return "mail " + email.strip().toLowerCase(Locale.ROOT);
    }

    /** One household or server has a whole /64 of IPv6 addresses; they count as one. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
