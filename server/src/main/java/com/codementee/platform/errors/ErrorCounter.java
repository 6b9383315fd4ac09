package com.codementee.platform.errors;

import jakarta.servlet.http.HttpServletRequest;

/** Counts error responses per client address. The rate limits implement it. */
public interface ErrorCounter {

    /** Counts the error unless its request has been counted already. Returns the error, or a 429 in its place. */
    ApiException count(HttpServletRequest request, ApiException error);
}
