package com.codementee.platform.postgres;

import java.nio.file.Path;

/** Another process runs on the same home; two of them on one data folder would be one too many. */
public final class HomeDirectoryInUseException extends DatabaseUnavailableException {

    HomeDirectoryInUseException(Path home) {
        super("Codementee already runs on " + home + ": stop it first, or set CODEMENTEE_HOME to another folder.");
    }
}
