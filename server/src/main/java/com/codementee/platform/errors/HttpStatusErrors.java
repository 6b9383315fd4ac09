package com.codementee.platform.errors;

/** Errors of the contract for refusals that come from Tomcat or Spring with nothing but an HTTP status. */
public final class HttpStatusErrors {

    private HttpStatusErrors() {}

    /** The error that a client sees for this status. */
    public static ApiException of(int status) {
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

    /** The error for a request that the firewall rejects. */
    public static ApiException rejectedRequest() {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, "The address or a header of this request is not acceptable.");
    }
}
