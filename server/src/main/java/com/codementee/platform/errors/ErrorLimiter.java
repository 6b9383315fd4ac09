package com.codementee.platform.errors;

import jakarta.servlet.http.HttpServletRequest;

/** Counts error responses per client address. The {@code limits} package implements it. */
public interface ErrorLimiter {

    /** Counts the error unless its request has already been counted. Returns the error, or a 429 to send instead. */
    ApiException count(HttpServletRequest request, ApiException error);
}
