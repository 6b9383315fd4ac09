package com.codementee.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Measures each request under its route's template, such as {@code /api/mentee/mocks/{id}/rating}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestMetricsFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String NO_ROUTE = "none";
    private static final String WEB_APP = "/**";

    /** The limits of the histogram's buckets. Each costs a series per route and status. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    RequestMetricsFilter(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Key(String method, String route, int status) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            int status = answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            timers.computeIfAbsent(new Key(method(request), route(request), status), this::timer)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }

    private static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null) return NO_ROUTE;
        return pattern.equals(WEB_APP) ? "web app" : pattern.toString();
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Requests by route and status")
                .tag("method", key.method).tag("route", key.route).tag("status", Integer.toString(key.status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
