package com.codementee.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How often an address and an account may call. */
@org.springframework.stereotype.Component
public class RateLimits {

    /**
     * Counts this request against its address and its account.
     *
     * @throws ApiException 429 with {@code Retry-After} when either has used up its share
     */
    void check(HttpServletRequest request, @Nullable Caller caller) {}

    /**
     * Counts a sign-in attempt for an address of mail, whoever makes it.
     *
     * @throws ApiException 429 with {@code Retry-After}
     */
    public void checkLogin(HttpServletRequest request, String email) {}
}
