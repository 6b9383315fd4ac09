package com.codementee.platform.errors;

import jakarta.servlet.http.HttpServletRequest;

/** Counts refusals against the address they are sent to. The rate limits implement it. */
public interface ErrorCounter {

    /** Counts this refusal unless its request has been counted, and returns what to answer: itself, or a 429. */
    ApiException counted(HttpServletRequest request, ApiException refusal);
}
