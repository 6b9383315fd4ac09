package com.codementee.platform.security;

import com.codementee.platform.http.SiteArea;
import com.codementee.platform.settings.TrustedHostSettings;
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
 * Removes the cookies from API calls that originate from sites other than our own and {@code CORS_ORIGINS}, which
 * prevents CSRF.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 21)
class CrossOriginCookieFilter extends OncePerRequestFilter {

    private final Set<String> allowedOrigins;

    CrossOriginCookieFilter(TrustedHostSettings settings) {
        this.allowedOrigins = Set.copyOf(settings.corsOrigins());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SiteArea.of(request).isApi();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isForeign(request) ? new WithoutCookies(request) : request, response);
    }

    /** Checks Sec-Fetch-Site, which no page can forge, or in older browsers Origin. */
    private boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if ("same-origin".equals(site) || "none".equals(site)) return false;
        var origin = request.getHeader("Origin");
        if (origin == null) return "cross-site".equals(site);
        boolean own = origin.substring(origin.indexOf(":") + 1).equalsIgnoreCase("//" + request.getHeader("Host"));
        return !own && !allowedOrigins.contains(origin);
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
