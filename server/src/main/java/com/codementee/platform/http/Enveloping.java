package com.codementee.platform.http;

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
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Puts what our controllers return into the envelope, so that they can return plain records. */
@RestControllerAdvice(basePackages = "com.codementee")
class Enveloping implements ResponseBodyAdvice<Object> {

    private final InstantSource clock;
    private final Callers callers;

    Enveloping(InstantSource clock, Callers callers) {
        this.clock = clock;
        this.callers = callers;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return !method.hasMethodAnnotation(Bare.class) && !method.getContainingClass().isAnnotationPresent(Bare.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ErrorBody) return body;
        int status = ((ServletServerHttpResponse) response).getServletResponse().getStatus();
        var message = HttpStatus.valueOf(status).getReasonPhrase();
        var tier = tier(request);
        if (body instanceof Page<?>(var items, int limit, var nextCursor)) {
            return new Envelope(items, message, tier, clock.instant(), new Envelope.PageInfo(limit, nextCursor));
        }
        return new Envelope(body, message, tier, clock.instant(), null);
    }

    private @Nullable Tier tier(ServerHttpRequest request) {
        var caller = Access.callerOf(((ServletServerHttpRequest) request).getServletRequest());
        return caller == null ? null : callers.current(caller).shownTier();
    }
}
