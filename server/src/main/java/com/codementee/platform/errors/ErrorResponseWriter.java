package com.codementee.platform.errors;

import com.codementee.platform.http.RequestIdFilter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the contract's error responses for controllers, filters and Tomcat valves. */
@Component
public class ErrorResponseWriter {

    private final JsonMapper json;
    private final InstantSource clock;
    private final ErrorLimiter counter;
    private final MeterRegistry metrics;

    ErrorResponseWriter(JsonMapper json, InstantSource clock, ErrorLimiter counter, MeterRegistry metrics) {
        this.json = json;
        this.clock = clock;
        this.counter = counter;
        this.metrics = metrics;
    }

    /**
     * Writes the error, or a 429 if the client has caused too many errors. Does nothing if the response is committed.
     */
    public void write(HttpServletRequest request, HttpServletResponse response, ApiException original)
            throws IOException {
        if (response.isCommitted()) return;
        var error = counter.count(request, original);
        metrics.counter("codementee.errors", "code", error.code().name()).increment();
        response.resetBuffer();
        response.setStatus(error.code().status());
        error.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        var body = ErrorBody.of(error, clock.instant(), RequestIdFilter.of(request));
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
