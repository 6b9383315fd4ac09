package com.codementee.platform.db;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether the database was unable to work when an exception was thrown, or refused what a statement asked for. */
public final class DatabaseFailure {

    /** Connection lost, out of resources, shut down or cancelled by a time-out, system error, lock or idle time-out. */
    private static final Set<String> TEMPORARY_CLASSES = Set.of("08", "53", "57", "58");
    private static final Set<String> TEMPORARY_STATES = Set.of("55P03", "25P03", "25P04", "40001", "40P01");

    /** HikariCP says this, without an SQLSTATE, on each use of a connection that it has thrown away. */
    private static final Set<String> OF_THE_POOL = Set.of("Connection is closed", "Statement is closed");

    private DatabaseFailure() {}

    /**
     * Whether any cause is a connection that broke or could not be had, a time-out, or a deadlock that was tried often
     * enough: the same call may well succeed later.
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
        if (state == null) return isOfThePool(problem);
        return TEMPORARY_STATES.contains(state) || state.length() == 5 && TEMPORARY_CLASSES.contains(state.substring(0, 2));
    }

    private static boolean isOfThePool(SQLException problem) {
        var message = String.valueOf(problem.getMessage());
        return OF_THE_POOL.contains(message) || message.endsWith("Interrupted during connection acquisition");
    }
}
