package com.codementee.aitools.runs;

/** The client closed its stream, so nobody waits for the result. */
public class ClientLeftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClientLeftException(Throwable cause) {
        super(cause);
    }
}
