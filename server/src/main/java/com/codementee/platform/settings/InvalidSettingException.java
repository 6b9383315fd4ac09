package com.codementee.platform.settings;

/**
 * Prevents the application from starting because of an environment variable. The message names the variable and the
 * fix.
 */
public class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String message) {
        super(message, null, false, false);
    }
}
