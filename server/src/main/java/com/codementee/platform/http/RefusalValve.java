package com.codementee.platform.http;

import com.codementee.platform.db.DatabaseFailure;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outermost of our code: puts our headers on every response, and our body on what the HTTP server itself refuses,
 * such as a request line that it cannot read, and on what nothing else caught.
 */
class RefusalValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(RefusalValve.class);

    private final ErrorWriter errors;
    private final SecurityHeaders headers;

    RefusalValve(ErrorWriter errors, SecurityHeaders headers) {
        this.errors = errors;
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader(RequestIds.HEADER, RequestIds.of(request));
        headers.write(request, response);
        super.invoke(request, response);
    }

    @Override
    protected void report(Request request, Response response, Throwable problem) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setHeader(RequestIds.HEADER, RequestIds.of(request));
            headers.write(request, response);
            var refusal = DatabaseFailure.isTemporary(problem)
                    ? ConstraintCodes.unavailable()
                    : refusal(response.getStatus());
            errors.write(request, response, refusal);
            response.finishResponse();
        } catch (IOException | IllegalStateException unwritable) {
            log.debug("Could not write a refusal", unwritable);
        }
    }

    /** What a bare status means in the contract's words. */
    static ApiException refusal(int status) {
        return switch (status) {
            case 401 -> new ApiException(ErrorCode.UNAUTHENTICATED, "Sign in to do this.");
            case 404 -> ApiException.notFound("This page");
            case 405 -> new ApiException(ErrorCode.METHOD_NOT_ALLOWED, "This method is not possible here.");
            case 406 -> new ApiException(ErrorCode.NOT_ACCEPTABLE, "The answer is application/json; accept it.");
            case 413 -> new ApiException(ErrorCode.PAYLOAD_TOO_LARGE, "The body is too large.");
            case 415 -> new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case 503 -> new ApiException(ErrorCode.UNAVAILABLE, "The server is not ready. Try again in a moment.")
                    .withHeader("Retry-After", "5");
            default -> status < 500 || status == 501 || status == 505
                    ? new ApiException(ErrorCode.MALFORMED_REQUEST, "The server cannot read this request.")
                    : new ApiException(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side. Try again.");
        };
    }
}
