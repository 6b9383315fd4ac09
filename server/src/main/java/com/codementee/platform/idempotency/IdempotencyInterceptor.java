package com.codementee.platform.idempotency;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.IssuesToken;
import com.codementee.platform.crypto.KeyedHash;
import com.codementee.platform.db.Ids;
import com.codementee.platform.envelope.EnvelopeFactory;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.http.RequestPaths;
import com.codementee.platform.limits.RereadableBodyFilter;
import com.codementee.platform.security.AccessInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Claims the {@code Idempotency-Key} of a POST once its caller is authorised, and answers a repeat with the first
 * request's stored response. {@link IdempotencyRecorder} commits the result together with its effect; see ADR 0022.
 */
@Component
public class IdempotencyInterceptor implements HandlerInterceptor {

    public static final String HEADER = "Idempotency-Key";
    static final Duration RETENTION = Duration.ofHours(24);

    /** No request runs longer than this. If an older claim has no result, its process has crashed. */
    private static final Duration MAX_REQUEST_TIME = Duration.ofSeconds(60);
    private static final Pattern VALID_KEY = Pattern.compile("[!-~]{1,255}");

    private final IdempotencyStore store;
    private final InstantSource clock;
    private final JsonMapper json;
    private final KeyedHash hash;
    private final EnvelopeFactory envelopes;
    private final ObjectProvider<ReplayCustomizer> customizers;

    IdempotencyInterceptor(
            IdempotencyStore store,
            InstantSource clock,
            JsonMapper json,
            KeyedHash hash,
            EnvelopeFactory envelopes,
            ObjectProvider<ReplayCustomizer> customizers) {
        this.store = store;
        this.clock = clock;
        this.json = json;
        this.hash = hash;
        this.envelopes = envelopes;
        this.customizers = customizers;
    }

    /** Returns whether a route accepts keys at all. Responses that sign a person in are never stored. */
    public static boolean acceptsKeys(HandlerMethod route) {
        return route.hasMethodAnnotation(Allow.class) && !route.hasMethodAnnotation(IssuesToken.class);
    }

    static ApiException stillRunning() {
        return new ApiException(
                ErrorCode.IDEMPOTENCY_CONFLICT, "The first request with this Idempotency-Key is still being processed.")
                .withHeader("Retry-After", "1");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) return true;
        if (!(handler instanceof HandlerMethod route) || !acceptsKeys(route)) return true;
        var caller = AccessInterceptor.callerOf(request);
        if (caller == null && !route.hasMethodAnnotation(AcceptsVisitorKeys.class)) return true;
        if (!VALID_KEY.matcher(key).matches()) {
            throw ApiException.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        }
        var owner = caller == null ? "" : caller.id().toString();
        var name = new IdempotencyStore.Name(owner, RequestPaths.normalize(request.getRequestURI()), key);
        var stored = claim(request, name,
                BodyFingerprint.of(request, RereadableBodyFilter.bufferedBody(request), hash));
        if (stored == null) return true;
        replay(request, response, stored);
        return false;
    }

    /** Claims the key for this request and returns null, or returns the first request's stored response. */
    private IdempotencyStore.@Nullable Result claim(
            HttpServletRequest request, IdempotencyStore.Name name, String fingerprint) {
        var now = clock.instant();
        var reserved = store.claim(
                name, fingerprint, Ids.next(), now, now.minus(MAX_REQUEST_TIME), now.minus(RETENTION));
        if (reserved.isPresent()) {
            new IdempotencyClaim(name, now, reserved.get()).attachTo(request);
            return null;
        }
        var stored = store.find(name).orElse(null);
        if (stored != null && !stored.fingerprint().equals(fingerprint)) {
            throw new ApiException(
                    ErrorCode.IDEMPOTENCY_CONFLICT,
                    "This Idempotency-Key was used with a different body. Use a new key.");
        }
        if (stored == null || stored.status() == null) throw stillRunning();
        return stored.body() == null ? render(request, name, stored) : stored;
    }

    /** Renders the response of a request whose process crashed after the commit and before its response was stored. */
    private IdempotencyStore.Result render(
            HttpServletRequest request, IdempotencyStore.Name name, IdempotencyStore.Result committed) {
        var data = committed.data() == null ? null : new RawValue(committed.data());
        var body = json.writeValueAsString(envelopes.create(data, request, committed.status()));
        store.complete(name, committed.createdAt(), committed.status(), body);
        return new IdempotencyStore.Result(
                committed.fingerprint(), committed.status(), null, body, committed.createdAt());
    }

    private void replay(HttpServletRequest request, HttpServletResponse response, IdempotencyStore.Result stored)
            throws IOException {
        if (stored.status() < 300) {
            customizers.forEach(customizer -> customizer.onReplay(request, json.readTree(stored.body()), response));
        }
        response.setStatus(stored.status());
        response.setContentType("application/json");
        response.getOutputStream().write(stored.body().getBytes(StandardCharsets.UTF_8));
    }
}
