package com.codementee.platform.envelope;

import com.codementee.platform.cache.ResponseCache;
import com.codementee.platform.csv.CsvMessageConverter;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageInfo;
import com.codementee.platform.security.AccessInterceptor;
import com.codementee.platform.security.CallerAuthenticator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Puts what our controllers return into the envelope, so that they can return plain records, or nothing at all. */
@RestControllerAdvice(basePackages = "com.codementee")
public class EnvelopeAdvice implements ResponseBodyAdvice<Object>, HandlerInterceptor {

    private final InstantSource clock;
    private final CallerAuthenticator callers;
    private final ResponseCache answers;
    private final JsonMapper json;

    EnvelopeAdvice(InstantSource clock, CallerAuthenticator callers, ResponseCache answers, JsonMapper json) {
        this.clock = clock;
        this.callers = callers;
        this.answers = answers;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        if (converter == CsvMessageConverter.class) return false;
        return !method.hasMethodAnnotation(WithoutEnvelope.class) && !method.getContainingClass().isAnnotationPresent(WithoutEnvelope.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var asked = ((ServletServerHttpRequest) request).getServletRequest();
        return envelope(
                answers.store(asked, body),
                asked,
                ((ServletServerHttpResponse) response).getServletResponse().getStatus());
    }

    /** What this route would answer is known. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        var known = answers.find(request, handler);
        if (known == null) return true;
        write(response, envelope(known, request, HttpServletResponse.SC_OK));
        return false;
    }

    /** Spring writes no body for a route that returns nothing but has a status of its own. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view)
            throws IOException {
        boolean ours = handler instanceof HandlerMethod method
                && method.isVoid()
                && method.getBeanType().getName().startsWith("com.codementee.")
                && !method.hasMethodAnnotation(WithoutEnvelope.class)
                && !method.getBeanType().isAnnotationPresent(WithoutEnvelope.class);
        if (!ours || response.isCommitted() || response.getContentType() != null) return;
        write(response, envelope(null, request, response.getStatus()));
    }

    private void write(HttpServletResponse response, Envelope envelope) throws IOException {
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), envelope);
    }

    /** This body as a success of the contract, for whoever asks. */
    public Envelope envelope(@Nullable Object body, HttpServletRequest request, int status) {
        var message = HttpStatus.valueOf(status).getReasonPhrase();
        var caller = AccessInterceptor.callerOf(request);
        var tier = caller == null ? null : callers.current(caller).shownTier();
        return switch (body) {
            case Page<?>(var items, int limit, var nextCursor) ->
                new Envelope(items, message, tier, clock.instant(), new PageInfo(limit, nextCursor));
            case ResponseCache.Entry(var data, var page) -> new Envelope(data, message, tier, clock.instant(), page);
            case null, default -> new Envelope(body, message, tier, clock.instant(), null);
        };
    }
}
