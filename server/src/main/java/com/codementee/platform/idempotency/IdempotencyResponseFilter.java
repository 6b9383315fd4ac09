package com.codementee.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stores the response of a request that claimed an idempotency key, or frees the key if there is no response to repeat.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class IdempotencyResponseFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyResponseFilter.class);

    private final IdempotencyStore store;

    IdempotencyResponseFilter(IdempotencyStore store) {
        this.store = store;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(IdempotencyInterceptor.HEADER) == null || !request.getMethod().equals("POST");
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
            var claim = IdempotencyClaim.of(request);
            if (claim != null) finish(claim, status, caching.getContentAsByteArray());
        }
        caching.copyBodyToResponse();
    }

    private void finish(IdempotencyClaim claim, int status, byte[] body) {
        boolean repeatable = status >= 200 && status < 300 || status == 409 || status == 422;
        try {
            if (repeatable) {
                store.complete(claim.name(), claim.claimedAt(), status, new String(body, StandardCharsets.UTF_8));
            }
            else if (status < 500) store.delete(claim.name(), claim.claimedAt());
            else store.release(claim.name(), claim.claimedAt());
        } catch (RuntimeException problem) {
            // The effect and its record are already committed, so the client gets its response, and a repeat renders it
            // again.
            log.warn("Could not store the response of a request with an Idempotency-Key", problem);
        }
    }
}
