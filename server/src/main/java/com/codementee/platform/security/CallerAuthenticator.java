package com.codementee.platform.security;

import com.codementee.platform.access.Caller;
import com.codementee.platform.errors.ApiException;
import java.time.Instant;

/** Authenticates access tokens against the live session. The identity module implements it. */
public interface CallerAuthenticator {

    /**
     * Returns the caller that an access token belongs to.
     *
     * @throws ApiException 401 if the token is malformed or expired, or its session has ended
     */
    Caller authenticate(String token);

    /** Returns when a token that was authenticated expires. */
    Instant expiry(String token);

    /** Returns whether the session of an authenticated caller is still live. */
    boolean isLive(Caller caller);

    /** Returns the caller with their current tier, which a purchase in this request may have changed. */
    Caller current(Caller caller);
}
