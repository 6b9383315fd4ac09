package com.codementee.platform.db;

import com.codementee.platform.db.DatabaseSource.Location;
import java.time.Duration;
import java.util.Properties;

/**
 * The time-outs of every wait for the database. Parameters in DATABASE_URL override those of the driver, not the SET
 * statements of {@code ON_CONNECT}.
 */
public final class DatabaseTimeouts {

    /** The wait for a free connection of the pool. */
    static final Duration POOL = Duration.ofSeconds(5);

    /** The check that an idle connection still works. */
    static final Duration VALIDATION = Duration.ofSeconds(2);

    /** Time to open a TCP connection. */
    static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration LOCK = Duration.ofSeconds(5);
    private static final Duration STATEMENT = Duration.ofSeconds(10);

    /** No transaction makes a network call, so the client of a transaction that is idle for this long has died. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(15);

    /** Longer than any statement, so it applies only to a connection that has gone silent. */
    static final Duration SOCKET = Duration.ofSeconds(13);

    /** The statement time-out of purges, see {@link Transactions#runMaintenance}. */
    static final Duration MAINTENANCE = Duration.ofMinutes(10);

    /** Runs on each new connection of the pool. Migrations use connections of their own. */
    static final String CONNECTION_INIT_SQL = "SET statement_timeout = " + STATEMENT.toMillis()
            + "; SET lock_timeout = " + LOCK.toMillis()
            + "; SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION.toMillis();

    private DatabaseTimeouts() {}

    /** The driver properties of a connection that fails after this much silence. */
    public static Properties properties(Location where, Duration silence) {
        var properties = properties(where);
        properties.setProperty("socketTimeout", Long.toString(silence.toSeconds()));
        properties.setProperty("connectTimeout", Long.toString(Math.min(silence.toSeconds(), CONNECT.toSeconds())));
        return properties;
    }

    /** The driver properties of a connection without a statement time-out. */
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
