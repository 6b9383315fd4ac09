package com.codementee.bench.config;

/** Signals that a measurement is invalid because part of it failed. */
public final class BenchmarkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchmarkException(String message) {
        super(message, null, false, false);
    }
}
