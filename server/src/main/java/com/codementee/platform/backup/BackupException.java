package com.codementee.platform.backup;

/** A backup or restore was refused or has failed. The message is one line for the operator, without secrets. */
public class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
