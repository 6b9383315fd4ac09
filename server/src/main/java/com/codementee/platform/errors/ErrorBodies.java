package com.codementee.platform.errors;

import com.codementee.platform.http.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Creates error bodies for responses that are no ordinary error response, such as an event in a stream. */
@Component
public class ErrorBodies {

    private final InstantSource clock;

    ErrorBodies(InstantSource clock) {
        this.clock = clock;
    }

    public ErrorBody of(ApiException error, HttpServletRequest request) {
        return ErrorBody.of(error, clock.instant(), RequestIdFilter.of(request));
    }
}
