package com.codementee.platform.postgres;

/** There is no database to work on; the message is one line for whoever starts the application, with the cure in it. */
public class DatabaseUnavailableException extends RuntimeException {

    public DatabaseUnavailableException(String message) {
        super(message);
    }

    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
