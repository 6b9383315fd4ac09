package com.codementee.aitools.worker;

/** A worker process did not produce a result. */
public class WorkerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    WorkerException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** Why there is no result. */
    public enum Reason {
        /** Too many calls are waiting. */
        BUSY,
        /** The call took too long; the process was killed. */
        TIMED_OUT,
        /** The process ended, for example because it ran out of memory. */
        CRASHED,
        /** The handler threw an exception; the message is the exception's. */
        FAILED
    }

    public Reason reason() {
        return reason;
    }
}
