package com.codementee.platform.db;

/** There is no database to work on; the message is one line for whoever starts the application, with the cure in it. */
public class DatabaseUnavailable extends RuntimeException {

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
