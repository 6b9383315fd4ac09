package com.codementee.importer;

/** The import cannot run at all; the message tells the operator why. */
public final class ImportFailedException extends RuntimeException {

    public ImportFailedException(String message) {
        super(message);
    }

    public ImportFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
