package com.codementee.accounts;

import com.codementee.Settings;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.Caller;
import com.codementee.platform.http.Callers;
import com.codementee.platform.http.ErrorCode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Access tokens: made at sign-in, checked against the live session at every use.
 *
 * <p>A token is believed for three things only: who signs in, with which session, until when. One algorithm, one
 * type, one key; what its header says of keys is not looked at.
 */
@Component
class Tokens implements Callers {

    private static final int LONGEST = 4_096;
    private static final int MOST_VERIFIED = 20_000;
    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();

    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final Duration ttl;
    /** What a signature said once it says always; whether its session lives is asked each time. */
    private final Cache<String, Bearer> verified = Caffeine.newBuilder().maximumSize(MOST_VERIFIED).build();
    private final LivePeople people;
    private final InstantSource clock;

    Tokens(Keys keys, Settings settings, LivePeople people, InstantSource clock) throws JOSEException {
        this.signer = new MACSigner(keys.accessTokens());
        this.verifier = new MACVerifier(keys.accessTokens());
        this.ttl = settings.accessTtl();
        this.people = people;
        this.clock = clock;
    }

    /** Who a token speaks for, and with which session. */
    private record Bearer(UUID person, UUID session, Instant expiresAt) {}

    /** An access token for a session that has just been made or renewed. */
    String issue(User user, UUID session) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .claim("user_id", user.id().toString())
                .claim("email", user.email())
                .claim("role", user.role().wire())
                .claim("status", user.status().wire())
                .claim("plan_id", user.planId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ttl)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", session.toString())
                .build();
        try {
            var token = new JWSObject(HEADER, claims.toPayload(true));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How long a token lives. */
    Duration ttl() {
        return ttl;
    }

    @Override
    public Caller authenticate(String token) {
        var bearer = bearer(token);
        var now = clock.instant();
        if (!now.isBefore(bearer.expiresAt)) {
            throw new ApiException(ErrorCode.TOKEN_EXPIRED, "This token has expired. Refresh it, or sign in again.");
        }
        return people.holding(bearer.person, bearer.session)
                .map(person -> person.caller(bearer.person, bearer.session, now))
                .orElseThrow(() -> new ApiException(ErrorCode.UNAUTHENTICATED, "This session has ended. Sign in again."));
    }

    @Override
    public Caller current(Caller caller) {
        return people.of(caller.id())
                .map(person -> person.caller(caller.id(), caller.sessionId(), clock.instant()))
                .orElse(caller);
    }

    private Bearer bearer(String token) {
        var known = verified.getIfPresent(token);
        if (known != null) return known;
        var bearer = signed(token).orElseThrow(Tokens::notValid);
        verified.put(token, bearer);
        return bearer;
    }

    private Optional<Bearer> signed(String token) {
        if (token.length() > LONGEST) return Optional.empty();
        try {
            var signed = JWSObject.parse(token);
            var header = signed.getHeader();
            boolean ours = JWSAlgorithm.HS256.equals(header.getAlgorithm())
                    && JOSEObjectType.JWT.equals(header.getType())
                    && header.getCriticalParams() == null
                    && signed.verify(verifier);
            if (!ours) return Optional.empty();
            var claims = JWTClaimsSet.parse(signed.getPayload().toJSONObject());
            return Optional.of(new Bearer(
                    UUID.fromString(claims.getStringClaim("user_id")),
                    UUID.fromString(claims.getStringClaim("sid")),
                    claims.getExpirationTime().toInstant()));
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static ApiException notValid() {
        return new ApiException(ErrorCode.UNAUTHENTICATED, "This token is not valid. Sign in again.");
    }
}
