package com.codementee.platform.db;

import com.codementee.platform.settings.DatabaseSettings;
import com.codementee.platform.settings.DeploymentMode;
import com.codementee.platform.settings.InvalidSettingException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Prevents demo mode and production from using each other's databases. Demo mode marks an empty database before it
 * writes anything else to it; from then on only demo mode starts with that database.
 *
 * <p>The mark is the schema {@code demo}. Databases of older versions have only the schema {@code sandbox}, which is
 * accepted as well. The mark is part of the database, so dumps and copied home directories contain it too.
 */
public final class DemoDatabaseMarker {

    /**
     * If two demo nodes start concurrently on an empty database, the second one waits and sees the first one's mark.
     */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('demo-database'))";

    private static final String IS_MARKED =
            "SELECT count(*) > 0 FROM pg_namespace WHERE nspname IN ('demo', 'sandbox')";

    private static final String IS_EMPTY =
            """
            SELECT count(*) = 0
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
               AND n.nspname NOT IN ('pg_catalog', 'information_schema')
               AND n.nspname NOT LIKE 'pg\\_%'
               AND NOT EXISTS (SELECT FROM pg_depend d
                                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;

    private static final String MARK =
            """
            CREATE SCHEMA demo;
            COMMENT ON SCHEMA demo IS 'Codementee''s demo mode made this database. Production refuses it.';
            """;

    private static final String HAS_PERSONS = "SELECT to_regclass('person') IS NOT NULL";

    /**
     * Finds demo people by the ids in {@code sandbox/demo-people.sql}, which nobody else has, or by email address.
     * An email address counts only for a mentor or admin; otherwise anyone could register it and prevent production
     * from restarting.
     */
    private static final String HAS_DEMO_PEOPLE =
            """
            SELECT EXISTS (SELECT FROM person
                            WHERE id BETWEEN '01900000-0000-7000-8000-000000000000'
                              AND '01900000-0000-7000-8000-ffffffffffff')
                OR EXISTS (SELECT FROM person
                            WHERE role <> 'mentee'
                              AND lower(email) IN ('admin@codementee.example', 'mentor@codementee.example'))
            """;

    private DemoDatabaseMarker() {}

    /**
     * Checks the database before it is migrated.
     *
     * @throws InvalidSettingException if it belongs to the other mode
     */
    static void check(DataSource database, DatabaseSettings settings, DeploymentMode mode) {
        try (var connection = database.getConnection()) {
            if (mode.isDemo()) claim(connection, settings);
            else refuseDemo(connection, settings);
        } catch (SQLException problem) {
            throw new IllegalStateException("The database could not be checked", problem);
        }
    }

    /** Returns whether demo mode made this database. */
    public static boolean isMarked(Connection connection) throws SQLException {
        return is(connection, IS_MARKED);
    }

    /** Returns whether the database has no tables, views or sequences, except those of extensions. */
    public static boolean isEmpty(Connection connection) throws SQLException {
        return is(connection, IS_EMPTY);
    }

    /** Marks an empty database as one of demo mode, in the connection's transaction. */
    public static void mark(Connection connection) throws SQLException {
        if (isMarked(connection)) return;
        try (var sql = connection.createStatement()) {
            sql.execute(MARK);
        }
    }

    /** @throws InvalidSettingException if the database, which is not empty, belongs to the other mode */
    public static void requireSameMode(Connection connection, DatabaseSettings settings, DeploymentMode mode)
            throws SQLException {
        if (!mode.isDemo()) refuseDemo(connection, settings);
        else if (!isMarked(connection)) throw notOfDemoMode(settings);
    }

    private static InvalidSettingException notOfDemoMode(DatabaseSettings settings) {
        return new InvalidSettingException(
                settings.variable() + " points to a database that demo mode did not create."
                + " Set CODEMENTEE_MODE=production, or use an empty database for demo mode.");
    }

    private static void claim(Connection connection, DatabaseSettings settings) throws SQLException {
        connection.setAutoCommit(false);
        try (var sql = connection.createStatement()) {
            sql.execute(LOCK);
            if (!is(connection, IS_MARKED)) {
                if (!is(connection, IS_EMPTY)) throw notOfDemoMode(settings);
                sql.execute(MARK);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void refuseDemo(Connection connection, DatabaseSettings settings) throws SQLException {
        if (is(connection, IS_MARKED) || is(connection, HAS_PERSONS) && is(connection, HAS_DEMO_PEOPLE)) {
            throw new InvalidSettingException(
                    settings.variable() + " points to a database with demo accounts, whose password is public."
                    + " Use a separate database for production, or set CODEMENTEE_MODE=demo.");
        }
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (var sql = connection.createStatement(); var answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
