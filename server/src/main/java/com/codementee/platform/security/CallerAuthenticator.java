package com.codementee.platform.security;

import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;

/** Authenticates access tokens against the live session. Module identity implements it. */
public interface CallerAuthenticator {

    /**
     * The person behind an access token.
     *
     * @throws ApiException 401 when the token is malformed or expired, or its session has ended
     */
    Caller authenticate(String token);

    /** The caller with their present tier, which a purchase in this request may have changed. */
    Caller current(Caller caller);
}
