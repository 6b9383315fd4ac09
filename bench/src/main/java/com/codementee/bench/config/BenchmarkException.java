package com.codementee.bench.config;

/** Invalidates a measurement because something in it failed. */
public final class BenchmarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchmarkException(String message) {
        super(message, null, false, false);
    }
}
