package com.codementee.platform.envelope;

import com.codementee.platform.csv.CsvMessageConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Wraps the results of our controllers in the envelope, so controllers return plain records. Files have none. */
@RestControllerAdvice(basePackages = "com.codementee")
class EnvelopeAdvice implements ResponseBodyAdvice<Object> {

    private final EnvelopeFactory envelopes;

    EnvelopeAdvice(EnvelopeFactory envelopes) {
        this.envelopes = envelopes;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return converter != CsvMessageConverter.class
                && converter != ByteArrayHttpMessageConverter.class
                && !method.hasMethodAnnotation(WithoutEnvelope.class)
                && !method.getContainingClass().isAnnotationPresent(WithoutEnvelope.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return envelopes.create(
                body,
                ((ServletServerHttpRequest) request).getServletRequest(),
                ((ServletServerHttpResponse) response).getServletResponse().getStatus());
    }
}
