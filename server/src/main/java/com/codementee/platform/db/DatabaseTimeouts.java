package com.codementee.platform.db;

import com.codementee.platform.db.DatabaseSource.Location;
import java.time.Duration;
import java.util.Properties;

/** How long anything waits for the database. Nothing waits without end. What DATABASE_URL says in its query wins. */
public final class DatabaseTimeouts {

    /** For a connection of the pool to become free. */
    static final Duration POOL = Duration.ofSeconds(5);

    /** For a connection that was idle to show that it still works. */
    static final Duration VALIDATION = Duration.ofSeconds(2);

    /** Until the database's machine takes a new connection. */
    static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration LOCK = Duration.ofSeconds(5);
    private static final Duration STATEMENT = Duration.ofSeconds(10);

    /** No transaction makes a network call, so one that says nothing for so long has lost its owner. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(15);

    /** Longer than any statement, so that only a connection that fell silent runs into it. */
    static final Duration SOCKET = Duration.ofSeconds(13);

    /** What purges and the like may take, see {@link Transactions#runMaintenance}. */
    static final Duration MAINTENANCE = Duration.ofMinutes(10);

    /** Said to PostgreSQL on each new connection of the pool; migrations have connections of their own. */
    static final String ON_CONNECT = "SET statement_timeout = " + STATEMENT.toMillis()
            + "; SET lock_timeout = " + LOCK.toMillis()
            + "; SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION.toMillis();

    private DatabaseTimeouts() {}

    /** For a connection that gives up after so long a silence. */
    public static Properties properties(Location where, Duration silence) {
        var properties = properties(where);
        properties.setProperty("socketTimeout", Long.toString(silence.toSeconds()));
        properties.setProperty("connectTimeout", Long.toString(Math.min(silence.toSeconds(), CONNECT.toSeconds())));
        return properties;
    }

    /** For a connection whose statements may take as long as they need. */
    public static Properties properties(Location where) {
        var properties = new Properties();
        properties.setProperty("user", where.user());
        properties.setProperty("password", where.password());
        properties.setProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }
}
