package com.codementee.identity;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditActor;
import com.codementee.audit.AuditEvent;
import com.codementee.audit.AuditLog;
import com.codementee.identity.RefreshCookies.RefreshToken;
import com.codementee.identity.SessionStore.NewSession;
import com.codementee.people.People;
import com.codementee.platform.access.Caller;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens, renews and ends sessions. The refresh cookie is rotated at each renewal.
 *
 * <p>For ten seconds after a rotation, the session's earlier cookies are exchanged for the latest one, so parallel tabs
 * and lost responses do no harm. Using an earlier cookie after that means that it was copied, and ends the session. A
 * renewal extends the session, but never beyond 90 days after the sign-in.
 */
@Service
public class Sessions {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration UNUSED_LIFE = Duration.ofDays(30);
    private static final Duration MAX_LIFE = Duration.ofDays(90);
    private static final int MAX_SESSIONS = 200;

    /** The credential version of a new account. */
    static final int NEW_CREDENTIALS = 0;

    /** The data about a session's client, by which its owner recognises it in the list of sessions. */
    public record Client(@Nullable String userAgent, @Nullable String address) {}

    /**
     * A session that was just opened or renewed.
     *
     * @param signedIn the response for the client
     * @param refreshToken the value for the client's cookie, see {@link SessionHttpAdapter#respond}
     * @param life the time until the session expires without renewal
     */
    public record Opened(LoginResponse signedIn, RefreshToken refreshToken, Duration life) {}

    private final SessionStore store;
    private final People people;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstantSource clock;

    Sessions(
            SessionStore store, People people, AccessTokens tokens, AuditLog audit, Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.tokens = tokens;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Signs a person in: opens a session with its first tokens.
     *
     * @param credentials the version of the verified credentials; 401 if they have changed in the meantime
     */
    Opened open(UUID personId, int credentials, Client client) {
        var session = newSession(client);
        if (!transactions.run(() -> insert(personId, credentials, session))) {
            throw new ApiException(ErrorCode.INVALID_CREDENTIALS, "Your account has just changed. Sign in again.");
        }
        return signedIn(personId, new RefreshToken(session.id(), 0), session.expiresAt());
    }

    /**
     * Signs in the owner of an account that was just created, without a password. Returns empty if its password was
     * changed, it was paused, or one of its sessions was ended.
     *
     * @param claim claims the one allowed sign-in, in the same transaction; returns false if it was already claimed
     */
    public Optional<Opened> openForNewAccount(UUID personId, BooleanSupplier claim, Client client) {
        var session = newSession(client);
        boolean opened = transactions.run(() ->
                claim.getAsBoolean() && !store.anyEnded(personId) && insert(personId, NEW_CREDENTIALS, session));
        if (!opened) return Optional.empty();
        return Optional.of(signedIn(personId, new RefreshToken(session.id(), 0), session.expiresAt()));
    }

    private NewSession newSession(Client client) {
        var now = clock.instant();
        return new NewSession(
                Ids.next(), now.plus(UNUSED_LIFE), now.plus(MAX_LIFE), client.userAgent(), client.address());
    }

    private boolean insert(UUID personId, int credentials, NewSession session) {
        var now = clock.instant();
        if (!store.insert(personId, credentials, session, now)) return false;
        if (store.endOldest(personId, MAX_SESSIONS, now) > 0) people.publishChange(personId);
        return true;
    }

    /** Issues a new access token for the caller's session, for example after their plan changed. */
    public String freshToken(Caller caller) {
        return tokens.issue(caller.id(), caller.sessionId()).accessToken();
    }

    /**
     * Renews a refresh token's session.
     *
     * @throws ApiException 401 if it has ended or the token has already been used
     */
    Opened renew(RefreshToken old) {
        var now = clock.instant();
        var turned = store.rotate(old.session(), old.generation(), now, now.plus(UNUSED_LIFE));
        var turn = turned.or(() -> store.turn(old.session(), now)).orElseThrow(Sessions::over);
        if (turned.isEmpty() && !justReplaced(old, turn, now)) {
            endCopied(old.session(), turn.personId());
            throw over();
        }
        var latest = new RefreshToken(old.session(), turn.generation());
        return signedIn(turn.personId(), latest, turn.expiresAt());
    }

    /** Ends the caller's session. */
    void close(Caller caller) {
        transactions.run(() -> end(caller.sessionId(), caller.id()));
    }

    /**
     * Ends one of the caller's sessions.
     *
     * @throws ApiException 404 if they have none with this id
     */
    void end(Caller caller, UUID session) {
        transactions.run(() -> {
            if (!end(session, caller.id())) throw ApiException.notFound("This session");
            audit.record(entry(session, caller.id()));
        });
    }

    /** Ends all of a person's sessions, in the current transaction. */
    public void endAll(UUID personId) {
        store.endAll(personId, clock.instant());
        people.publishChange(personId);
    }

    /** Ends all of the caller's other sessions, in the current transaction. */
    void endOthers(Caller caller) {
        store.endOthers(caller.id(), caller.sessionId(), clock.instant());
        people.publishChange(caller.id());
    }

    Page<Session> list(Caller caller, PageRequest page) {
        var rows = store.list(caller.id(), caller.sessionId(), clock.instant(), page);
        return page.page(rows, Session::createdAt, Session::id);
    }

    /** Ends a session whose refresh cookie came back after it was replaced, because somebody has copied it. */
    private void endCopied(UUID session, UUID personId) {
        transactions.run(() -> {
            if (!end(session, personId)) return;
            audit.record(entry(session, personId)
                    .by(AuditActor.SYSTEM)
                    .because("A replaced refresh cookie of this session was used again."));
        });
    }

    private boolean end(UUID session, UUID personId) {
        boolean ended = store.end(session, personId, clock.instant());
        if (ended) people.publishChange(personId);
        return ended;
    }

    private static AuditEvent entry(UUID session, UUID personId) {
        return AuditEvent.of(AuditAction.ACCOUNT_SESSION_ENDED, personId).after(Map.of("session_id", session));
    }

    private Opened signedIn(UUID personId, RefreshToken token, Instant expiresAt) {
        var signedIn = tokens.issue(personId, token.session());
        return new Opened(signedIn, token, Duration.between(clock.instant(), expiresAt));
    }

    private static boolean justReplaced(RefreshToken old, SessionStore.Turn turn, Instant now) {
        return old.generation() < turn.generation() && now.isBefore(turn.rotatedAt().plus(GRACE));
    }

    static ApiException over() {
        return new ApiException(ErrorCode.UNAUTHENTICATED, "Your session has ended. Sign in again.");
    }
}
