package com.codementee.platform.cache;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Stores the result of a {@link CachesResponse} route after a cache miss, before the envelope wraps it. */
@RestControllerAdvice(basePackages = "com.codementee")
@Order(1)
class ResponseCacheAdvice implements ResponseBodyAdvice<Object> {

    private final ResponseCache cache;

    ResponseCacheAdvice(ResponseCache cache) {
        this.cache = cache;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return method.hasMethodAnnotation(CachesResponse.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return cache.store(((ServletServerHttpRequest) request).getServletRequest(), body);
    }
}
