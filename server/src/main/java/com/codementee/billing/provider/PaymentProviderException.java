package com.codementee.billing.provider;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;

/** The payment provider gave no answer that can be used, or refused what we asked. */
public class PaymentProviderException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String RETRY_AFTER_SECONDS = "5";

    PaymentProviderException(String why) {
        super(why, null, false, false);
    }

    /** What a client is told: nothing is lost, try again. */
    public ApiException toClient() {
        return new ApiException(
                        ErrorCode.UNAVAILABLE, "The payment provider cannot be reached at the moment. Nothing is lost; try again.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }

    /** No answer, half of one, or a failure on their side: what was asked may have been done. */
    public static class Lost extends PaymentProviderException {

        private static final long serialVersionUID = 1L;

        public Lost(String why) {
            super(why);
        }
    }

    /** A clear no: what was asked has not been done. */
    static class Refused extends PaymentProviderException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
