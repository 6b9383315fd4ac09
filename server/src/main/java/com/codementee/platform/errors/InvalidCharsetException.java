package com.codementee.platform.errors;

import org.springframework.security.web.firewall.RequestRejectedException;

/** The Content-Type contains an invalid charset name. Spring would fail on it only after the route has run. */
public final class InvalidCharsetException extends RequestRejectedException {

    private static final long serialVersionUID = 1L;

    public InvalidCharsetException() {
        super("The Content-Type contains an invalid charset name");
    }
}
