package com.codementee.identity;

import com.codementee.identity.PasswordLinkIssued.Purpose;
import com.codementee.identity.PasswordLinkStore.Holder;
import com.codementee.people.People;
import com.codementee.platform.crypto.Sha256;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Emailed links to set a password. Only a person's newest link works, once, until it expires. The database stores only
 * its token's hash.
 */
@Service
public class PasswordLinks {

    /** The job that creates a link for a forgotten password; its data is the email address that was entered. */
    static final String JOB = "send-password-link";

    static final Duration RESET_LIFE = Duration.ofMinutes(60);

    private static final Duration WELCOME_LIFE = Duration.ofDays(7);
    private static final Duration LIMIT_PERIOD = Duration.ofHours(1);
    private static final int MAX_LINKS = 10;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PasswordLinkStore store;
    private final People people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PasswordLinks(
            PasswordLinkStore store, People people, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Creates a link for a person and publishes the event that sends it, in the current transaction. */
    public void issue(UUID personId, Purpose purpose) {
        var now = clock.instant();
        var expiresAt = now.plus(purpose == Purpose.RESET ? RESET_LIFE : WELCOME_LIFE);
        var token = newToken();
        store.closeAll(personId, now);
        store.insert(hash(token), personId, now, expiresAt);
        events.publishEvent(new PasswordLinkIssued(personId, token, expiresAt, purpose));
    }

    /**
     * Creates a link for the person with this email address, if there is one and they have not received too many in the
     * last hour.
     */
    void issueFor(String email) {
        transactions.run(() -> people.findByEmail(email)
                .filter(person -> store.countSince(person.id(), clock.instant().minus(LIMIT_PERIOD)) < MAX_LINKS)
                .ifPresent(person -> issue(person.id(), Purpose.RESET)));
    }

    /**
     * Finds a link's person.
     *
     * @throws ApiException 422 if the link is unknown, used or expired
     */
    Holder holder(String token) {
        return store.holder(hash(token), clock.instant()).orElseThrow(PasswordLinks::spent);
    }

    /** Invalidates all of a person's open links when their password changes, in the same transaction. */
    @EventListener
    void on(PasswordChanged event) {
        store.closeAll(event.personId(), event.at());
    }

    /**
     * Marks the link as used, in the current transaction.
     *
     * @throws ApiException 422 if another request used it first
     */
    void open(String token) {
        if (!store.open(hash(token), clock.instant())) throw spent();
    }

    static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }

    private static ApiException spent() {
        return ApiException.invalid("token", "has been used or has expired; request a new link");
    }
}
