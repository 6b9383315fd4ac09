package com.codementee.platform.versioning;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sends the version of a {@link Versioned} result as its {@code ETag}, before the envelope hides its type. */
@RestControllerAdvice(basePackages = "com.codementee")
@Order(0)
class VersionAdvice implements ResponseBodyAdvice<Object> {

    static String entityTag(Versioned resource) {
        return "\"" + resource.version() + "\"";
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return Versioned.class.isAssignableFrom(method.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Versioned resource) response.getHeaders().set(HttpHeaders.ETAG, entityTag(resource));
        return body;
    }
}
