package com.codementee.platform.envelope;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Writes the envelope for routes that return nothing. Spring calls no response body advice for void methods. */
@Component
public class EmptyResponseInterceptor implements HandlerInterceptor {

    private final EnvelopeFactory envelopes;
    private final JsonMapper json;

    EmptyResponseInterceptor(EnvelopeFactory envelopes, JsonMapper json) {
        this.envelopes = envelopes;
        this.json = json;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view)
            throws IOException {
        if (!isEnveloped(handler) || response.isCommitted() || response.getContentType() != null) return;
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), envelopes.create(null, request, response.getStatus()));
    }

    private static boolean isEnveloped(Object handler) {
        return handler instanceof HandlerMethod method
                && method.isVoid()
                && method.getBeanType().getName().startsWith("com.codementee.")
                && !method.hasMethodAnnotation(WithoutEnvelope.class)
                && !method.getBeanType().isAnnotationPresent(WithoutEnvelope.class);
    }
}
