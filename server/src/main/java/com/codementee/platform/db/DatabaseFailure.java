package com.codementee.platform.db;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinguishes temporary database failures from rejected statements. */
public final class DatabaseFailure {

    /**
     * SQLSTATE classes: 08 connection lost, 53 out of resources, 57 shut down or cancelled by a timeout, 58 system
     * error.
     */
    private static final Set<String> TEMPORARY_CLASSES = Set.of("08", "53", "57", "58");
    private static final Set<String> TEMPORARY_STATES = Set.of("55P03", "25P03", "25P04", "40001", "40P01");

    /** HikariCP's messages for a connection that it has discarded; they have no SQLSTATE. */
    private static final Set<String> POOL_MESSAGES = Set.of("Connection is closed", "Statement is closed");

    private DatabaseFailure() {}

    /**
     * Returns whether any cause is a broken or unavailable connection, a timeout, or a deadlock after all retries, so
     * the same call may succeed later.
     */
    public static boolean isTemporary(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isTemporary(sql)) return true;
        }
        return false;
    }

    private static boolean isTemporary(SQLException problem) {
        if (problem instanceof SQLTransientException
                || problem instanceof SQLRecoverableException
                || problem instanceof SQLNonTransientConnectionException) {
            return true;
        }
        var state = problem.getSQLState();
        if (state == null) return isPoolFailure(problem);
        return TEMPORARY_STATES.contains(state)
                || state.length() == 5 && TEMPORARY_CLASSES.contains(state.substring(0, 2));
    }

    private static boolean isPoolFailure(SQLException problem) {
        var message = String.valueOf(problem.getMessage());
        return POOL_MESSAGES.contains(message) || message.endsWith("Interrupted during connection acquisition");
    }
}
