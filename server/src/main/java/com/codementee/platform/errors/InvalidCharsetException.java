package com.codementee.platform.errors;

import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * The Content-Type names a charset that is not a valid charset name. Spring would fail on it after the route has run.
 */
public final class InvalidCharsetException extends RequestRejectedException {

    private static final long serialVersionUID = 1L;

    public InvalidCharsetException() {
        super("The charset of the Content-Type is not a valid name");
    }
}
