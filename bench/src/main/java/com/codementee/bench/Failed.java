package com.codementee.bench;

/** A measurement that is worth nothing, since something in it went wrong. */
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Failed(String message) {
        super(message, null, false, false);
    }
}
