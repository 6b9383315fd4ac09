package com.codementee.platform.http;

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
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a repeated POST with the same {@code Idempotency-Key} the first one's answer. The key is claimed once the
 * caller may call (an interceptor) and the answer kept when it is complete (a filter around everything).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class Idempotency extends OncePerRequestFilter implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(Idempotency.class);
    private static final String CLAIM = Idempotency.class.getName();
    /** No request runs longer: one that seems to was cut off by a crash. */
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern SANE = Pattern.compile("[!-~]{1,255}");
    private static final Set<String> FOR_VISITORS = Set.of("/api/payment/create-order", "/api/auth/register");

    private final IdempotencyStore store;
    private final InstantSource clock;
    private final JsonMapper json;
    private final ObjectProvider<Replays> replays;

    Idempotency(IdempotencyStore store, InstantSource clock, JsonMapper json, ObjectProvider<Replays> replays) {
        this.store = store;
        this.clock = clock;
        this.json = json;
        this.replays = replays;
    }

    private record Claim(IdempotencyStore.Name name, Instant at) {}

    /** Whether a route takes keys at all, of whomever it lets in. */
    static boolean takesKeys(HandlerMethod route) {
        return route.hasMethodAnnotation(Allow.class) && !route.hasMethodAnnotation(CarriesToken.class);
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
            if (request.getAttribute(CLAIM) instanceof Claim claim) finish(claim, status, caching.getContentAsByteArray());
        }
        caching.copyBodyToResponse();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) return true;
        if (!(handler instanceof HandlerMethod route) || !takesKeys(route)) return true;
        var caller = Access.callerOf(request);
        if (caller == null && !FOR_VISITORS.contains(request.getRequestURI())) return true;
        if (!SANE.matcher(key).matches()) throw ApiException.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        var name = new IdempotencyStore.Name(caller == null ? "" : caller.id().toString(), request.getRequestURI(), key);
        var known = claim(request, name, Fingerprint.of(request, Bodies.keep(request), key, caller == null));
        if (known == null) return true;
        replay(request, response, known);
        return false;
    }

    /** Null when this request is the first. */
    private IdempotencyStore.@Nullable Known claim(HttpServletRequest request, IdempotencyStore.Name name, String fingerprint) {
        var now = clock.instant();
        if (store.claim(name, fingerprint, now, now.minus(LONGEST), now.minus(KEPT)) == 1) {
            request.setAttribute(CLAIM, new Claim(name, now));
            return null;
        }
        var known = store.find(name).orElse(null);
        if (known != null && !known.fingerprint().equals(fingerprint)) {
            throw new ApiException(ErrorCode.IDEMPOTENCY_CONFLICT, "This Idempotency-Key came with another body before. Use a new one.");
        }
        if (known == null || known.status() == null) {
            throw new ApiException(ErrorCode.IDEMPOTENCY_CONFLICT, "The first request with this Idempotency-Key is still running.")
                    .withHeader("Retry-After", "1");
        }
        return known;
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
            else store.release(claim.name, claim.at);
        } catch (RuntimeException problem) {
            log.error("The answer to an Idempotency-Key could not be kept", problem);
        }
    }
}
