package com.codementee.platform.postgres;

import java.nio.file.Path;

/** Another process is using the same home directory. Two processes would corrupt its data. */
public final class HomeDirectoryInUseException extends DatabaseUnavailableException {

    HomeDirectoryInUseException(Path home) {
        super("Codementee is already running on " + home + ": stop it first, or set CODEMENTEE_HOME to another folder.");
    }
}
