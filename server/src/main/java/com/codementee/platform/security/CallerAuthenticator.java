package com.codementee.platform.security;

import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;

/** Turns a bearer token into its living owner. Accounts does; every request asks. */
public interface CallerAuthenticator {

    /**
     * The person behind an access token.
     *
     * @throws ApiException 401 when the token is malformed, expired, or its session has ended
     */
    Caller authenticate(String token);

    /** The same caller as they stand now: a purchase in this very request may have changed their tier. */
    Caller current(Caller caller);
}
