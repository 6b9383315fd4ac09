package com.codementee.platform.limits;

import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.http.SiteArea;
import com.codementee.platform.jobs.RetryBackOff;
import com.codementee.platform.settings.RateLimitSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits calls per IP address and account, and delays sign-in attempts after failures. Allows everything when {@code
 * RATE_LIMITS} is off.
 */
@Component
public class RateLimiter {

    private static final int FREE_FAILURES = 5;
    private static final Duration MAX_DELAY = Duration.ofMinutes(1);

    private final boolean enabled;
    private final RateLimitStore store;
    private final ClientAddressResolver addresses;

    RateLimiter(RateLimitSettings settings, RateLimitStore store, ClientAddressResolver addresses) {
        this.enabled = settings.enabled();
        this.store = store;
        this.addresses = addresses;
    }

    /**
     * Counts this request against its IP address and its account.
     *
     * @throws ApiException 429 with {@code Retry-After} if either has used up its limit
     */
    public void check(HttpServletRequest request, @Nullable Caller caller) {
        if (!enabled || !SiteArea.of(request).isApi()) return;
        take(RateLimitStore.Rate.CALLS, addressKey(addresses.resolve(request)));
        if (caller != null) take(RateLimitStore.Rate.CALLS, "account " + caller.id());
    }

    /**
     * Counts a visitor's call that could be used to guess passwords or to flood the server.
     *
     * @throws ApiException 429 with {@code Retry-After}
     */
    public void checkVisitor(HttpServletRequest request) {
        if (enabled) take(RateLimitStore.Rate.SIGN_INS, addressKey(addresses.resolve(request)));
    }

    /**
     * Counts a report of an error in a browser. Returns false if all browsers together have sent too many, so that they
     * cannot fill the log.
     *
     * @throws ApiException 429 with {@code Retry-After} if this address has sent too many
     */
    public boolean checkErrorReport(HttpServletRequest request) {
        if (!enabled) return true;
        take(RateLimitStore.Rate.REPORTS, addressKey(addresses.resolve(request)));
        return store.take(RateLimitStore.Rate.ALL_REPORTS, "all").isZero();
    }

    /**
     * Counts a call under a key of its own, in place of its IP address, which it shares with many others.
     *
     * @throws ApiException 429 with {@code Retry-After}
     */
    public void checkKey(String key) {
        if (enabled) take(RateLimitStore.Rate.CALLS, key);
    }

    /**
     * Allows one expensive call under a key per interval.
     *
     * @throws ApiException 429 with {@code Retry-After}
     */
    public void checkInterval(String key, Duration interval) {
        if (!enabled) return;
        requireNoWait(store.blockedFor(key));
        store.recordFailure(key);
        store.block(key, interval);
    }

    /**
     * Password attempts at this account from the network of this request. Failures from other networks do not delay
     * them, and {@link #resetAccount} clears them.
     */
    public AttemptKeys attemptsFrom(HttpServletRequest request, String email) {
        if (!enabled) return new AttemptKeys("off", null);
        var account = accountKey(email);
        var key = account + " from " + network(addresses.resolve(request)) + " after "
                + store.failures("reset " + account);
        return new AttemptKeys(key, account);
    }

    /** Returns password attempts with a separate key, such as those of one browser or session. */
    public AttemptKeys attemptsUnder(String key) {
        return new AttemptKeys(key, null);
    }

    /**
     * Counts a password attempt. An attempt from an unknown browser also counts against its IP address and the account.
     *
     * @throws ApiException 429 with {@code Retry-After}, including during the delay after failures
     */
    public void checkPassword(HttpServletRequest request, AttemptKeys attempts) {
        if (!enabled) return;
        requireNoWait(store.blockedFor(attempts.key()));
        if (attempts.account() != null) checkVisitor(request);
        take(RateLimitStore.Rate.SIGN_INS, attempts.account() == null ? attempts.key() : attempts.account());
    }

    /**
     * Counts an attempt that has a key of its own, such as a code of one person.
     *
     * @throws ApiException 429 with {@code Retry-After}, also during the delay after failures
     */
    public void checkCode(AttemptKeys attempts) {
        if (!enabled) return;
        requireNoWait(store.blockedFor(attempts.key()));
        take(RateLimitStore.Rate.SIGN_INS, attempts.key());
    }

    /** Records a wrong password. From the fifth in a row, each one doubles the delay before the next attempt. */
    public void recordFailure(AttemptKeys attempts) {
        if (!enabled) return;
        int failures = store.recordFailure(attempts.key());
        if (failures < FREE_FAILURES) return;
        store.block(attempts.key(), RetryBackOff.delay(failures - FREE_FAILURES, MAX_DELAY));
    }

    /** Clears the failures after a correct password. */
    public void recordSuccess(AttemptKeys attempts) {
        if (enabled) store.clearFailures(attempts.key());
    }

    /** Clears this account's failures from all networks after its owner has chosen a new password. */
    public void resetAccount(String email) {
        // Attempt keys contain this count, so incrementing it starts new keys. It does not expire before they do.
        if (enabled) store.recordFailure("reset " + accountKey(email));
    }

    private void take(RateLimitStore.Rate rate, String key) {
        requireNoWait(store.take(rate, key));
    }

    private static void requireNoWait(Duration wait) {
        if (!wait.isZero()) throw ApiException.rateLimited(wait);
    }

    /** Returns the key under which the client address of a request is counted. */
    public String addressKey(HttpServletRequest request) {
        return addressKey(addresses.resolve(request));
    }

    /** Returns the key under which a client address is counted. */
    static String addressKey(String address) {
        return "address " + network(address);
    }

    private static String accountKey(String email) {
        return "mail " + email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the network of an IP address. An IPv6 customer usually has a whole /64, so its addresses count as one.
     */
    private static String network(String address) {
        if (address.indexOf(':') < 0) return address;
        var groups = address.split(":", 5);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
