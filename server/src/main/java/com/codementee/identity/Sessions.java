package com.codementee.identity;

import com.codementee.identity.RefreshCookies.RefreshToken;
import com.codementee.identity.SessionStore.NewSession;
import com.codementee.identity.users.Users;
import com.codementee.people.People;
import com.codementee.platform.access.Caller;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.http.ClientAddressResolver;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Opens, renews and ends sessions. The refresh cookie is rotated at each renewal.
 *
 * <p>For ten seconds after a rotation, every earlier cookie of the session gets the latest one, so parallel tabs and
 * lost responses do no harm. An earlier cookie that is used later was copied, and ends the session. A renewal moves the
 * expiry, but never beyond 90 days after the sign-in.
 */
@Service
public class Sessions {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration UNUSED_LIFE = Duration.ofDays(30);
    private static final Duration LONGEST_LIFE = Duration.ofDays(90);
    private static final int MOST_LIVE = 200;
    private static final int LONGEST_USER_AGENT = 300;

    /** The version of credentials that have not changed since the account was created. */
    static final int NEW_CREDENTIALS = 0;

    private final SessionStore store;
    private final People people;
    private final Users users;
    private final AccessTokens tokens;
    private final RefreshCookies cookies;
    private final ClientAddressResolver addresses;
    private final Transactions transactions;
    private final InstantSource clock;

    Sessions(
            SessionStore store, People people, Users users, AccessTokens tokens, RefreshCookies cookies,
            ClientAddressResolver addresses, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.users = users;
        this.tokens = tokens;
        this.cookies = cookies;
        this.addresses = addresses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Signs a person in: opens a session, sets its cookie, and returns the response for the client.
     *
     * @param credentials the version of the verified credentials; 401 if they have changed meanwhile
     */
    SignedIn open(UUID personId, int credentials, HttpServletRequest request, HttpServletResponse response) {
        var session = newSession(request);
        if (!transactions.run(() -> insert(personId, credentials, session))) {
            throw new ApiException(ErrorCode.INVALID_CREDENTIALS, "Your account has just changed. Sign in again.");
        }
        return signedIn(personId, new RefreshToken(session.id(), 0), session.expiresAt(), response);
    }

    /**
     * Signs in the owner of an account that was just created, without a password. Refuses once its password was
     * changed, it was paused, or one of its sessions was ended.
     *
     * @param claim allows the sign-in once; runs in the same transaction, and refuses by returning false
     */
    public Optional<SignedIn> openNewcomers(
            UUID personId, BooleanSupplier claim, HttpServletRequest request, HttpServletResponse response) {
        var session = newSession(request);
        boolean opened = transactions.run(() ->
                claim.getAsBoolean() && !store.anyEnded(personId) && insert(personId, NEW_CREDENTIALS, session));
        if (!opened) return Optional.empty();
        return Optional.of(signedIn(personId, new RefreshToken(session.id(), 0), session.expiresAt(), response));
    }

    private NewSession newSession(HttpServletRequest request) {
        var now = clock.instant();
        return new NewSession(
                Ids.next(), now.plus(UNUSED_LIFE), now.plus(LONGEST_LIFE), userAgent(request), addresses.resolve(request));
    }

    private boolean insert(UUID personId, int credentials, NewSession session) {
        var now = clock.instant();
        if (!store.insert(personId, credentials, session, now)) return false;
        if (store.endOldest(personId, MOST_LIVE, now) > 0) people.publishChange(personId);
        return true;
    }

    /** Issues a new access token for the caller's session, for example after their plan changed. */
    public String freshToken(Caller caller) {
        return tokens.issue(users.require(caller.id()), caller.sessionId());
    }

    /** Renews the session of the request's cookie. @throws ApiException 401 if there is none to renew */
    SignedIn renew(HttpServletRequest request, HttpServletResponse response) {
        var old = cookies.in(request).orElseThrow(Sessions::over);
        var now = clock.instant();
        var turned = store.rotate(old.session(), old.generation(), now, now.plus(UNUSED_LIFE));
        var turn = turned.or(() -> store.turn(old.session(), now)).orElseThrow(Sessions::over);
        if (turned.isEmpty() && !justReplaced(old, turn, now)) {
            end(old.session(), turn.personId());
            throw over();
        }
        var latest = new RefreshToken(old.session(), turn.generation());
        return signedIn(turn.personId(), latest, turn.expiresAt(), response);
    }

    /** Ends the caller's session and deletes its cookie. */
    void close(Caller caller, HttpServletResponse response) {
        end(caller.sessionId(), caller.id());
        cookies.clear(response);
    }

    /** Ends one of the caller's sessions. @throws ApiException 404 if they have none with this id */
    void end(Caller caller, UUID session) {
        if (!end(session, caller.id())) throw ApiException.notFound("This session");
    }

    /** Ends all sessions of a person, in the current transaction. */
    void endAll(UUID personId) {
        store.endAll(personId, clock.instant());
        people.publishChange(personId);
    }

    /** Ends all other sessions of the caller, in the current transaction. */
    void endOthers(Caller caller) {
        store.endOthers(caller.id(), caller.sessionId(), clock.instant());
        people.publishChange(caller.id());
    }

    Page<Session> list(Caller caller, PageRequest page) {
        var rows = store.list(
                caller.id(), caller.sessionId(), clock.instant(), page.beforeAt(), page.beforeId(), page.fetch());
        return page.page(rows, Session::createdAt, Session::id);
    }

    private boolean end(UUID session, UUID personId) {
        return transactions.run(() -> {
            boolean ended = store.end(session, personId, clock.instant());
            if (ended) people.publishChange(personId);
            return ended;
        });
    }

    private SignedIn signedIn(UUID personId, RefreshToken token, Instant expiresAt, HttpServletResponse response) {
        var user = users.require(personId);
        cookies.set(response, token, Duration.between(clock.instant(), expiresAt).plusMillis(999));
        return new SignedIn(tokens.issue(user, token.session()), "Bearer", tokens.ttl().toSeconds(), user);
    }

    private static boolean justReplaced(RefreshToken old, SessionStore.Turn turn, Instant now) {
        return old.generation() < turn.generation() && now.isBefore(turn.rotatedAt().plus(GRACE));
    }

    private static @Nullable String userAgent(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null) return null;
        var clean = agent.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST_USER_AGENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }

    private static ApiException over() {
        return new ApiException(ErrorCode.UNAUTHENTICATED, "Your session is over. Sign in again.");
    }
}
