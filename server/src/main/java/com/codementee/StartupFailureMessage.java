package com.codementee;

import com.codementee.platform.backup.BackupException;
import com.codementee.platform.postgres.DatabaseUnavailableException;
import com.codementee.platform.settings.InvalidSettingException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Turns a failed start into one line that names the cause and the fix, instead of Spring Boot's report.
 *
 * <p>Boot's {@code FailureAnalyzer} cannot replace it: settings are rejected before Spring starts, when no analyzer
 * runs yet, and Boot prints each analysis in its multi-line format.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupFailureMessage implements SpringBootExceptionReporter {

    /** Returns empty if the operator cannot fix the cause, so the stack trace is needed. */
    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(StartupFailureMessage::messageOf)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String messageOf(Throwable cause) {
        return switch (cause) {
            case InvalidSettingException invalid -> invalid.getMessage();
            case BackupException backup -> backup.getMessage();
            case DatabaseUnavailableException unavailable -> unavailable.getMessage();
            case PortInUseException inUse -> "Port " + inUse.getPort()
                    + " is in use: stop the program that listens there, or set PORT to another number.";
            case SQLException failure when isConnectionFailure(failure.getSQLState()) ->
                "DATABASE_URL: cannot connect: " + failure.getMessage().replaceAll("\\s+", " ");
            default -> null;
        };
    }

    /** SQLSTATE classes: 08 connection failed, 28 authentication failed, 3D unknown database. */
    private static boolean isConnectionFailure(@Nullable String sqlState) {
        return sqlState != null && Stream.of("08", "28", "3D").anyMatch(sqlState::startsWith);
    }

    /** Tells Spring Boot that the failure was reported, because {@link Codementee#main} prints the line. */
    @Override
    public boolean reportException(Throwable failure) {
        return of(failure).isPresent();
    }
}
