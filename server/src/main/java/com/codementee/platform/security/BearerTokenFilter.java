package com.codementee.platform.security;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.errors.ErrorTranslator;
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

/** Authenticates API requests that carry a bearer token. A bad token is a 401 on public routes too. */
public class BearerTokenFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BearerTokenFilter.class);
    private static final String SCHEME = "Bearer ";

    private final CallerAuthenticator authenticator;
    private final ErrorTranslator translator;
    private final ErrorResponseWriter writer;
    private final ErrorRateLimiter limits;

    public BearerTokenFilter(
            CallerAuthenticator authenticator, ErrorTranslator translator, ErrorResponseWriter writer,
            ErrorRateLimiter limits) {
        this.authenticator = authenticator;
        this.translator = translator;
        this.writer = writer;
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
            limits.check(request);
            AccessInterceptor.setCaller(request, authenticator.authenticate(bearerToken(request)));
        } catch (RuntimeException problem) {
            var error = translator.translate(problem);
            if (error.code().status() >= 500) log.error("Could not check a token", problem);
            writer.write(request, response, error);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * The access token of a request that has one.
     *
     * @throws ApiException 401 when the header has another form
     */
    public static String bearerToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED, "Send the token as 'Authorization: Bearer …'.");
        }
        return header.substring(SCHEME.length()).strip();
    }
}
