package com.codementee.platform.security;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ApiExceptionHandler;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.http.SiteArea;
import com.codementee.platform.limits.ErrorRateLimiter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the bearer token where there is one. A bad token is a 401 even where none was needed. */
public class BearerTokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BearerTokenFilter.class);
    private static final String SCHEME = "Bearer ";

    private final CallerAuthenticator callers;
    private final ErrorResponseWriter errors;
    private final ErrorRateLimiter limits;

    public BearerTokenFilter(CallerAuthenticator callers, ErrorResponseWriter errors, ErrorRateLimiter limits) {
        this.callers = callers;
        this.errors = errors;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Authorization") == null || !SiteArea.of(request).isApi();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.checkRoom(request);
            AccessInterceptor.remember(request, callers.authenticate(bearer(request)));
        } catch (RuntimeException problem) {
            var refusal = ApiExceptionHandler.refusal(problem);
            if (refusal.code().status() >= 500) log.error("Could not check a token", problem);
            errors.write(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private static String bearer(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED, "Send the token as 'Authorization: Bearer …'.");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
