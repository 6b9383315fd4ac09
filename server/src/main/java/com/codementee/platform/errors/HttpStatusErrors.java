package com.codementee.platform.errors;

/** The contract's errors that follow from the HTTP status alone, such as those from Tomcat and Spring. */
public final class HttpStatusErrors {

    private static final String RETRY_AFTER_SECONDS = "5";

    private HttpStatusErrors() {}

    public static ApiException of(int status) {
        return switch (status) {
            case 401 -> new ApiException(ErrorCode.UNAUTHENTICATED, "Sign in to do this.");
            case 404 -> ApiException.notFound("This page");
            case 405 -> new ApiException(ErrorCode.METHOD_NOT_ALLOWED, "This URL does not support this method.");
            case 406 -> new ApiException(ErrorCode.NOT_ACCEPTABLE, "This URL responds only with application/json.");
            case 413 -> new ApiException(ErrorCode.PAYLOAD_TOO_LARGE, "The request body is too large.");
            case 415 -> new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case 503 -> unavailable("The server is not ready. Try again in a moment.");
            default -> status < 500 || status == 501 || status == 505
                    ? new ApiException(ErrorCode.MALFORMED_REQUEST, "The server could not parse this request.")
                    : internalError();
        };
    }

    /** Returns the error for a request that the firewall rejects. */
    public static ApiException rejectedRequest() {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, "The URL or a header of this request is not valid.");
    }

    public static ApiException databaseUnavailable() {
        return unavailable("The database is not available. Try again in a moment.");
    }

    static ApiException internalError() {
        return new ApiException(ErrorCode.INTERNAL_ERROR, "Something went wrong on our side. Try again.");
    }

    private static ApiException unavailable(String detail) {
        return new ApiException(ErrorCode.UNAVAILABLE, detail).withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
}
