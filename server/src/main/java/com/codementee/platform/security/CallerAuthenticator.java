package com.codementee.platform.security;

import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;

/** Authenticates access tokens against the live session. The identity module implements it. */
public interface CallerAuthenticator {

    /**
     * Returns the caller that an access token belongs to.
     *
     * @throws ApiException 401 if the token is malformed or expired, or its session has ended
     */
    Caller authenticate(String token);

    /** Returns the caller with their current tier, which a purchase in this request may have changed. */
    Caller current(Caller caller);
}
