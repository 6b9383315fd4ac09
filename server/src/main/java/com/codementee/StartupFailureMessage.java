package com.codementee;

import com.codementee.platform.postgres.DatabaseUnavailableException;
import com.codementee.platform.settings.Settings;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Why the application does not start, in one line with the cure, and in place of Spring's pages about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupFailureMessage implements SpringBootExceptionReporter {

    /** Empty when this is nothing that a person who starts the application could mend. */
    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(StartupFailureMessage::sentence)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case Settings.Wrong wrong -> wrong.getMessage();
            case DatabaseUnavailableException unavailable -> unavailable.getMessage();
            case PortInUseException taken ->
                "Port " + taken.getPort() + " is taken: stop what listens there, or set PORT to another number.";
            case SQLException refusal when saysNoAtTheDoor(refusal.getSQLState()) ->
                "DATABASE_URL leads to no database that lets us in: " + refusal.getMessage().replaceAll("\\s+", " ");
            default -> null;
        };
    }

    /** No connection, no sign-in, no such database. */
    private static boolean saysNoAtTheDoor(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith("08") || sqlState.startsWith("28") || sqlState.startsWith("3D"));
    }

    /** Main says it; Spring need not. */
    @Override
    public boolean reportException(Throwable failure) {
        return of(failure).isPresent();
    }
}
