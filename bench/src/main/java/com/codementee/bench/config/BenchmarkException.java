package com.codementee.bench;

/** Invalidates a measurement because something in it failed. */
final class BenchmarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchmarkException(String message) {
        super(message, null, false, false);
    }
}
