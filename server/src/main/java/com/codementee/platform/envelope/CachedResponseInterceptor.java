package com.codementee.platform.envelope;

import com.codementee.platform.cache.ResponseCache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests for {@code CachesResponse} routes from the cache, each in a new envelope. */
@Component
public class CachedResponseInterceptor implements HandlerInterceptor {

    private final ResponseCache cache;
    private final EnvelopeFactory envelopes;
    private final JsonMapper json;

    CachedResponseInterceptor(ResponseCache cache, EnvelopeFactory envelopes, JsonMapper json) {
        this.cache = cache;
        this.envelopes = envelopes;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var entry = cache.find(request, handler);
        if (entry == null) return true;
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), envelopes.create(entry, request, HttpServletResponse.SC_OK));
        return false;
    }
}
