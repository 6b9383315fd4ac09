package com.codementee.identity;

import com.codementee.identity.PasswordLinkIssued.Purpose;
import com.codementee.identity.PasswordLinkStore.Holder;
import com.codementee.people.People;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Links by which people choose a password: only the newest of a person opens, once, for a while. Of its token only
 * the hash is kept.
 */
@Service
public class PasswordLinks {

    /** The task that makes a link for somebody who forgot their password; its data is the address they gave. */
    static final String JOB = "send-password-link";

    static final Duration RESET_LIFE = Duration.ofMinutes(60);

    private static final Duration WELCOME_LIFE = Duration.ofDays(7);
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final int MOST_COUNTED = 10;
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

    /** Makes a link for a person and has it mailed, in the current transaction. */
    public void issue(UUID personId, Purpose purpose) {
        var now = clock.instant();
        var expiresAt = now.plus(purpose == Purpose.RESET ? RESET_LIFE : WELCOME_LIFE);
        var token = newToken();
        store.closeAll(personId, now);
        store.insert(hash(token), personId, now, expiresAt);
        events.publishEvent(new PasswordLinkIssued(personId, token, expiresAt, purpose));
    }

    /** Makes a link for whoever has this address, unless nobody has, or they got many within the hour. */
    void issueFor(String email) {
        transactions.run(() -> people.byEmail(email)
                .filter(person -> store.countSince(person.id(), clock.instant().minus(COUNTED)) < MOST_COUNTED)
                .ifPresent(person -> issue(person.id(), Purpose.RESET)));
    }

    /** Whose link this is. @throws ApiException 422 when it opens nothing */
    Holder holder(String token) {
        return store.holder(hash(token), clock.instant()).orElseThrow(PasswordLinks::spent);
    }

    /** Closes all links of a person that wait, in the current transaction. */
    void closeAll(UUID personId) {
        store.closeAll(personId, clock.instant());
    }

    /** Uses the link up, in the current transaction. @throws ApiException 422 when somebody was quicker */
    void open(String token) {
        if (!store.open(hash(token), clock.instant())) throw spent();
    }

    static String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ApiException spent() {
        return ApiException.invalid("token", "has been used or has expired; ask for a new link");
    }
}
