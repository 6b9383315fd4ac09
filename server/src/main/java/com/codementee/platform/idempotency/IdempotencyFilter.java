package com.codementee.platform.idempotency;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.IssuesToken;
import com.codementee.platform.crypto.KeyedHash;
import com.codementee.platform.db.Ids;
import com.codementee.platform.envelope.EnvelopeAdvice;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.http.RequestPaths;
import com.codementee.platform.limits.RequestBodyBufferFilter;
import com.codementee.platform.security.AccessInterceptor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Gives a repeated POST with the same {@code Idempotency-Key} the first one's answer. The key is claimed once the
 * caller may call (an interceptor), what came of it is recorded with the effect ({@link IdempotencyRecorder}), and the answer
 * is kept when it is complete (a filter around everything). ADR 0022.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
public class IdempotencyFilter extends OncePerRequestFilter implements HandlerInterceptor {

    public static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final String CLAIM = IdempotencyFilter.class.getName();
    /** No request runs longer: one that seems to was cut off by a crash. */
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern SANE = Pattern.compile("[!-~]{1,255}");
    private static final Set<String> FOR_VISITORS = Set.of("/api/payment/create-order", "/api/auth/register");

    private final IdempotencyStore store;
    private final InstantSource clock;
    private final JsonMapper json;
    private final KeyedHash hash;
    private final EnvelopeAdvice enveloping;
    private final ObjectProvider<ReplayCustomizer> replays;

    IdempotencyFilter(
            IdempotencyStore store,
            InstantSource clock,
            JsonMapper json,
            KeyedHash hash,
            EnvelopeAdvice enveloping,
            ObjectProvider<ReplayCustomizer> replays) {
        this.store = store;
        this.clock = clock;
        this.json = json;
        this.hash = hash;
        this.enveloping = enveloping;
        this.replays = replays;
    }

    /** A key that this request holds since then, and the id for what it creates. */
    public record Claim(IdempotencyStore.Name name, Instant at, UUID reservedId) {}

    public static @Nullable Claim claimOf(HttpServletRequest request) {
        return (Claim) request.getAttribute(CLAIM);
    }

    static ApiException stillRunning() {
        return new ApiException(ErrorCode.IDEMPOTENCY_CONFLICT, "The first request with this Idempotency-Key is still running.")
                .withHeader("Retry-After", "1");
    }

    /** Whether a route takes keys at all, of whomever it lets in. */
    public static boolean takesKeys(HandlerMethod route) {
        return route.hasMethodAnnotation(Allow.class) && !route.hasMethodAnnotation(IssuesToken.class);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, caching);
            status = caching.getStatus();
        } finally {
            var claim = claimOf(request);
            if (claim != null) finish(claim, status, caching.getContentAsByteArray());
        }
        caching.copyBodyToResponse();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) return true;
        if (!(handler instanceof HandlerMethod route) || !takesKeys(route)) return true;
        var caller = AccessInterceptor.callerOf(request);
        if (caller == null && !isForVisitors(request)) return true;
        if (!SANE.matcher(key).matches()) throw ApiException.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        var name = new IdempotencyStore.Name(caller == null ? "" : caller.id().toString(), RequestPaths.meaning(request.getRequestURI()), key);
        var known = claim(request, name, RequestFingerprint.of(request, RequestBodyBufferFilter.keep(request), hash));
        if (known == null) return true;
        replay(request, response, known);
        return false;
    }

    private static boolean isForVisitors(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String route && FOR_VISITORS.contains(route);
    }

    /** Null when this request is the first. */
    private IdempotencyStore.@Nullable Known claim(HttpServletRequest request, IdempotencyStore.Name name, String fingerprint) {
        var now = clock.instant();
        var reserved = store.claim(name, fingerprint, Ids.next(), now, now.minus(LONGEST), now.minus(KEPT));
        if (reserved.isPresent()) {
            request.setAttribute(CLAIM, new Claim(name, now, reserved.get()));
            return null;
        }
        var known = store.find(name).orElse(null);
        if (known != null && !known.fingerprint().equals(fingerprint)) {
            throw new ApiException(ErrorCode.IDEMPOTENCY_CONFLICT, "This Idempotency-Key came with another body before. Use a new one.");
        }
        if (known == null || known.status() == null) throw stillRunning();
        return known.body() == null ? answered(request, name, known) : known;
    }

    /** The answer of a request that was cut off between its commit and its answer. */
    private IdempotencyStore.Known answered(HttpServletRequest request, IdempotencyStore.Name name, IdempotencyStore.Known known) {
        var data = known.data() == null ? null : new RawValue(known.data());
        var body = json.writeValueAsString(enveloping.envelope(data, request, known.status()));
        store.keep(name, known.createdAt(), known.status(), body);
        return new IdempotencyStore.Known(known.fingerprint(), known.status(), null, body, known.createdAt());
    }

    private void replay(HttpServletRequest request, HttpServletResponse response, IdempotencyStore.Known known) throws IOException {
        if (known.status() < 300) replays.forEach(replay -> replay.onReplay(request, json.readTree(known.body()), response));
        response.setStatus(known.status());
        response.setContentType("application/json");
        response.getOutputStream().write(known.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What the route answered stands, also when the database is gone by now. */
    private void finish(Claim claim, int status, byte[] body) {
        boolean kept = status >= 200 && status < 300 || status == 409 || status == 422;
        try {
            if (kept) store.keep(claim.name, claim.at, status, new String(body, StandardCharsets.UTF_8));
            else if (status < 500) store.forget(claim.name, claim.at);
            else store.release(claim.name, claim.at);
        } catch (RuntimeException problem) {
            // The effect and its record are committed or undone already; only a repeat is slower, or is rendered anew.
            log.warn("Could not keep the answer of a request with an Idempotency-Key", problem);
        }
    }
}
