package com.codementee.platform.errors;

import com.codementee.platform.http.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal in the contract's shape, for controllers, filters and the HTTP server alike. */
@Component
public class ErrorResponseWriter {

    private final JsonMapper json;
    private final InstantSource clock;
    private final ErrorCounter counter;

    ErrorResponseWriter(JsonMapper json, InstantSource clock, ErrorCounter counter) {
        this.json = json;
        this.clock = clock;
        this.counter = counter;
    }

    /** The body of a refusal, its members in the contract's order. */
    Map<String, Object> body(HttpServletRequest request, ApiException refusal) {
        var body = new LinkedHashMap<String, Object>();
        body.put("detail", refusal.getMessage());
        body.put("code", refusal.code());
        body.put("timestamp", clock.instant());
        body.put("request_id", RequestIdFilter.of(request));
        if (!refusal.errors().isEmpty()) body.put("errors", refusal.errors());
        body.putAll(refusal.extras());
        return body;
    }

    /** Counts the refusal where nobody has counted its request, so that it may become a 429. */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiException found) throws IOException {
        if (response.isCommitted()) return;
        var refusal = counter.counted(request, found);
        response.resetBuffer();
        response.setStatus(refusal.code().status());
        refusal.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsString(body(request, refusal)).getBytes(StandardCharsets.UTF_8));
    }
}
