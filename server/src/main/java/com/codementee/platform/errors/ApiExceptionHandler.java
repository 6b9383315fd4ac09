package com.codementee.platform.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Responds to every exception of a route with the contract's error body, and logs unexpected ones once. Temporary
 * failures are logged in one line, because a busy or stopped database causes hundreds of them per second.
 */
@RestControllerAdvice
class ApiExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiExceptionHandler.class);

    private final ErrorTranslator translator;
    private final ErrorResponseWriter writer;

    ApiExceptionHandler(ErrorTranslator translator, ErrorResponseWriter writer) {
        this.translator = translator;
        this.writer = writer;
    }

    @ExceptionHandler
    void handle(Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) return;
        var error = translator.translate(exception);
        if (error.code().status() >= 500 && exception != error) log(exception, error, request);
        try {
            writer.write(request, response, error);
        } catch (IOException clientGone) {
            log.debug("The client closed the connection before the error was written", clientGone);
        }
    }

    private static void log(Exception exception, ApiException error, HttpServletRequest request) {
        if (error.code() == ErrorCode.UNAVAILABLE) {
            log.warn("Could not serve {} {}: {}", request.getMethod(), path(request),
                    NestedExceptionUtils.getMostSpecificCause(exception).toString());
        } else {
            log.error("Could not serve {} {}", request.getMethod(), path(request), exception);
        }
    }

    /** The path of the request, or of its route if the path holds a secret. */
    private static Object path(HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route != null && route.toString().contains("{token}") ? route : request.getRequestURI();
    }
}
