package com.codementee.platform.security;

import com.codementee.platform.http.SiteArea;
import com.codementee.platform.settings.NetworkSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which other sites may call the API from a browser: those of {@code CORS_ORIGINS}. A call that any other site
 * caused arrives without its cookies, so nobody can act with somebody else's sign-in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class CorsFilter extends OncePerRequestFilter {

    private final Set<String> listed;

    CorsFilter(NetworkSettings settings) {
        this.listed = Set.copyOf(settings.corsOrigins());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SiteArea.of(request).isApi();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        if (!listed.isEmpty()) response.addHeader("Vary", "Origin");
        if (origin != null && listed.contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Access-Control-Expose-Headers", "X-Request-Id, X-Upgrade-URL, Retry-After, Link, ETag");
            if (isPreflight(request)) {
                response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
                response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, If-Match, X-Request-Id");
                response.setHeader("Access-Control-Max-Age", "600");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
        }
        chain.doFilter(isForeign(request, origin) ? new WithoutCookies(request) : request, response);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** Browsers say where a call comes from in a header that no page can forge; older ones at least name its origin. */
    private boolean isForeign(HttpServletRequest request, @Nullable String origin) {
        var site = request.getHeader("Sec-Fetch-Site");
        if ("same-origin".equals(site) || "none".equals(site)) return false;
        if (origin == null) return "cross-site".equals(site);
        boolean own = origin.substring(origin.indexOf(":") + 1).equalsIgnoreCase("//" + request.getHeader("Host"));
        return !own && !listed.contains(origin);
    }

    private static final class WithoutCookies extends HttpServletRequestWrapper {

        WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
