package com.codementee.billing.provider;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;

/** The payment provider gave no usable answer or refused a request. */
public class PaymentProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_SECONDS = "5";

    PaymentProviderException(String message) {
        super(message, null, false, false);
    }

    /** The 503 that an API caller gets. */
    public ApiException toApiException() {
        return new ApiException(
                        ErrorCode.UNAVAILABLE,
                        "We can't reach the payment provider right now. Please try again in a moment.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }

    /**
     * The provider sent no response, an unreadable one or a server error. It may still have carried out the request.
     */
    public static class NoAnswer extends PaymentProviderException {

        private static final long serialVersionUID = 1L;

        public NoAnswer(String message) {
            super(message);
        }
    }

    /** The provider refused the request with a 4xx status and did not carry it out. */
    public static class Refused extends PaymentProviderException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** The provider does not know the requested id. */
    public static final class UnknownId extends Refused {

        private static final long serialVersionUID = 1L;

        UnknownId(String message) {
            super(message);
        }
    }
}
