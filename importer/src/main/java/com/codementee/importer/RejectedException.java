package com.codementee.importer;

/** A document cannot be placed; the message says why. */
public final class RejectedException extends RuntimeException {

    public RejectedException(String reason) {
        super(reason, null, false, false);
    }
}
