package com.codementee.identity;

import com.codementee.identity.users.User;
import com.codementee.identity.users.UserProfiles;
import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.security.CallerAuthenticator;
import com.codementee.platform.settings.TokenSettings;
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
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Issues access tokens at sign-in and checks them against the live session at each use.
 *
 * <p>Only three claims are used: person, session and expiry. One algorithm, type and key are accepted; key parameters
 * in the header are ignored.
 */
@Component
class AccessTokens implements CallerAuthenticator {

    private static final int MAX_LENGTH = 4_096;
    private static final long MAX_CACHE_BYTES = 8L << 20;
    private static final int ENTRY_BYTES = 250;
    private static final Base64.Decoder FROM_BASE64 = Base64.getUrlDecoder();
    private static final Base64.Encoder TO_BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();

    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final Duration ttl;
    /**
     * Tokens whose signature has been verified. The session is still checked at each use. Only valid tokens in
     * canonical encoding are cached, so a client cannot fill the cache without signing in for each entry.
     */
    private final Cache<String, Bearer> verified;
    private final CallerCache callers;
    private final UserProfiles users;
    private final InstantSource clock;

    @Autowired
    AccessTokens(
            InstallationKeys keys, TokenSettings settings, CallerCache callers, UserProfiles users, InstantSource clock)
            throws JOSEException {
        this(keys, settings, callers, users, clock, MAX_CACHE_BYTES);
    }

    /** @param maxCacheBytes the maximum size of the cache of verified tokens */
    AccessTokens(
            InstallationKeys keys, TokenSettings settings, CallerCache callers, UserProfiles users, InstantSource clock,
            long maxCacheBytes) throws JOSEException {
        this.signer = new MACSigner(keys.accessTokens());
        this.verifier = new MACVerifier(keys.accessTokens());
        this.ttl = settings.accessTtl();
        this.verified = Caffeine.newBuilder()
                .maximumWeight(maxCacheBytes)
                .weigher((String token, Bearer _) -> token.length() + ENTRY_BYTES)
                .expireAfterWrite(ttl)
                .build();
        this.callers = callers;
        this.users = users;
        this.clock = clock;
    }

    /** A token's person, session and expiry. */
    private record Bearer(UUID person, UUID session, Instant expiresAt) {}

    /** Issues a token for a session that was just opened or renewed. */
    LoginResponse issue(UUID personId, UUID session) {
        var user = users.require(personId);
        return new LoginResponse(sign(user, session), "Bearer", ttl.toSeconds(), user);
    }

    private String sign(User user, UUID session) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .claim("user_id", user.id().toString())
                .claim("email", user.email())
                .claim("role", user.role().wire())
                .claim("status", user.status().wire())
                .claim("plan_id", user.plan().planId())
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

    /** Returns the cached tokens, after performing due evictions. */
    Set<String> cachedTokens() {
        verified.cleanUp();
        return Set.copyOf(verified.asMap().keySet());
    }

    @Override
    public Caller authenticate(String token) {
        var known = verified.getIfPresent(token);
        var bearer = known != null ? known : signed(token).orElseThrow(AccessTokens::notValid);
        var now = clock.instant();
        if (!now.isBefore(bearer.expiresAt)) {
            throw new ApiException(ErrorCode.TOKEN_EXPIRED, "This token has expired. Refresh it, or sign in again.");
        }
        var person = callers.holding(bearer.person, bearer.session)
                .orElseThrow(() -> new ApiException(
                        ErrorCode.UNAUTHENTICATED, "This session has ended. Sign in again."));
        if (known == null) verified.put(token, bearer);
        return person.caller(bearer.person, bearer.session, now);
    }

    @Override
    public Instant expiry(String token) {
        var known = verified.getIfPresent(token);
        return (known != null ? known : signed(token).orElseThrow(AccessTokens::notValid)).expiresAt;
    }

    @Override
    public boolean isLive(Caller caller) {
        return callers.holding(caller.id(), caller.sessionId()).isPresent();
    }

    @Override
    public Caller current(Caller caller) {
        return callers.of(caller.id())
                .map(person -> person.caller(caller.id(), caller.sessionId(), clock.instant()))
                .orElse(caller);
    }

    private Optional<Bearer> signed(String token) {
        if (token.length() > MAX_LENGTH || !isCanonical(token)) return Optional.empty();
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
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException
                | NullPointerException _) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether all parts are canonical base64url. The decoder would ignore padding, invalid characters and spare
     * bits.
     */
    private static boolean isCanonical(String token) {
        var parts = token.split("\\.", -1);
        return parts.length == 3 && Arrays.stream(parts).allMatch(AccessTokens::isCanonicalBase64);
    }

    private static boolean isCanonicalBase64(String part) {
        try {
            return TO_BASE64.encodeToString(FROM_BASE64.decode(part)).equals(part);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static ApiException notValid() {
        return new ApiException(ErrorCode.UNAUTHENTICATED, "This token is not valid. Sign in again.");
    }
}
