package com.codementee.platform.limits;

import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.http.SiteArea;
import com.codementee.platform.settings.RateLimitSettings;
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
public class RateLimiter {

    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private final boolean on;
    private final RateLimitStore store;
    private final ClientAddressResolver addresses;

    RateLimiter(RateLimitSettings settings, RateLimitStore store, ClientAddressResolver addresses) {
        this.on = settings.enabled();
        this.store = store;
        this.addresses = addresses;
    }

    /**
     * Counts this request against its address and its account.
     *
     * @throws ApiException 429 with {@code Retry-After} when either has used up its share
     */
    public void check(HttpServletRequest request, @Nullable Caller caller) {
        if (!on || !SiteArea.of(request).isApi()) return;
        take(RateLimitStore.Rate.CALLS, address(addresses.resolve(request)));
        if (caller != null) take(RateLimitStore.Rate.CALLS, "account " + caller.id());
    }

    /**
     * Counts a call that a stranger could use to guess or to flood: registering, asking for a password link.
     *
     * @throws ApiException 429 with {@code Retry-After}
     */
    public void checkVisitor(HttpServletRequest request) {
        if (on) take(RateLimitStore.Rate.SIGN_INS, address(addresses.resolve(request)));
    }

    /**
     * Attempts at the password of this mail address from this request's network: no other network's failures delay
     * them, and {@link #resetAccount} forgets them.
     */
    public PasswordAttempts attemptsFrom(HttpServletRequest request, String email) {
        if (!on) return new PasswordAttempts("off", null);
        var account = account(email);
        var key = account + " from " + network(addresses.resolve(request)) + " after " + store.failures("reset " + account);
        return new PasswordAttempts(key, account);
    }

    /** Attempts that nobody else shares, such as those of one browser or one session. */
    public PasswordAttempts attemptsUnder(String only) {
        return new PasswordAttempts(only, null);
    }

    /**
     * Counts an attempt at a password: a stranger's also against their address and against the account.
     *
     * @throws ApiException 429 with {@code Retry-After}, also during the delay after failures
     */
    public void checkPassword(HttpServletRequest request, PasswordAttempts attempts) {
        if (!on) return;
        refuseFor(store.closedFor(attempts.key()));
        if (attempts.account() != null) checkVisitor(request);
        take(RateLimitStore.Rate.SIGN_INS, attempts.account() == null ? attempts.key() : attempts.account());
    }

    /** Notes a wrong password. From the fifth in a row on, the next attempt has to wait, twice as long each time. */
    public void recordFailure(PasswordAttempts attempts) {
        if (!on) return;
        int failures = store.fail(attempts.key());
        if (failures < FREE_FAILURES) return;
        var delay = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 10));
        store.close(attempts.key(), delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }

    /** Forgets the failures before. */
    public void recordSuccess(PasswordAttempts attempts) {
        if (on) store.forget(attempts.key());
    }

    /** Forgets the failures at this mail address from all networks, since its owner has chosen a new password. */
    public void resetAccount(String email) {
        // Attempts are counted under a key that holds this number; failures are forgotten no later than it is.
        if (on) store.fail("reset " + account(email));
    }

    private void take(RateLimitStore.Rate rate, String key) {
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
