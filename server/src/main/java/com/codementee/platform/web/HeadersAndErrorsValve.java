package com.codementee.platform.web;

import com.codementee.platform.db.DatabaseFailure;
import com.codementee.platform.errors.ErrorResponseWriter;
import com.codementee.platform.errors.HttpStatusErrors;
import com.codementee.platform.http.RequestIdFilter;
import com.codementee.platform.security.SecurityHeaders;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the security headers of every response, and the contract's error body for errors that Tomcat itself
 * produces.
 */
public class HeadersAndErrorsValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(HeadersAndErrorsValve.class);

    private final ErrorResponseWriter errors;
    private final SecurityHeaders headers;

    HeadersAndErrorsValve(ErrorResponseWriter errors, SecurityHeaders headers) {
        this.errors = errors;
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader(RequestIdFilter.HEADER, RequestIdFilter.of(request));
        headers.write(request, response);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setHeader(RequestIdFilter.HEADER, RequestIdFilter.of(request));
            headers.write(request, response);
            var error = DatabaseFailure.isTemporary(problem)
                    ? HttpStatusErrors.databaseUnavailable()
                    : HttpStatusErrors.of(response.getStatus());
            errors.write(request, response, error);
            response.finishResponse();
        } catch (IOException | IllegalStateException unwritable) {
            log.debug("Could not write an error response", unwritable);
        }
    }
}
