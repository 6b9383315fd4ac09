package com.codementee.platform.http;

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
class Enveloping implements ResponseBodyAdvice<Object>, HandlerInterceptor {

    private final InstantSource clock;
    private final Callers callers;
    private final JsonMapper json;

    Enveloping(InstantSource clock, Callers callers, JsonMapper json) {
        this.clock = clock;
        this.callers = callers;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        if (converter == CsvConverter.class) return false;
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
        return envelope(
                body,
                ((ServletServerHttpRequest) request).getServletRequest(),
                ((ServletServerHttpResponse) response).getServletResponse().getStatus());
    }

    /** Spring writes no body for a route that returns nothing but has a status of its own. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view)
            throws IOException {
        boolean ours = handler instanceof HandlerMethod method
                && method.isVoid()
                && method.getBeanType().getName().startsWith("com.codementee.")
                && !method.hasMethodAnnotation(Bare.class)
                && !method.getBeanType().isAnnotationPresent(Bare.class);
        if (!ours || response.isCommitted() || response.getContentType() != null) return;
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), envelope(null, request, response.getStatus()));
    }

    private Envelope envelope(@Nullable Object body, HttpServletRequest request, int status) {
        var message = HttpStatus.valueOf(status).getReasonPhrase();
        var caller = Access.callerOf(request);
        var tier = caller == null ? null : callers.current(caller).shownTier();
        if (body instanceof Page<?>(var items, int limit, var nextCursor)) {
            return new Envelope(items, message, tier, clock.instant(), new Envelope.PageInfo(limit, nextCursor));
        }
        return new Envelope(body, message, tier, clock.instant(), null);
    }
}
