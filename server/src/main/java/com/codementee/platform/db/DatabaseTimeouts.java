package com.codementee.platform.db;

import com.codementee.platform.db.DatabaseSource.Location;
import java.time.Duration;
import java.util.Properties;

/**
 * The timeouts of every wait for the database. Parameters in DATABASE_URL override the driver properties, but not the
 * SET statements of {@code CONNECTION_INIT_SQL}.
 */
public final class DatabaseTimeouts {

    /** The timeout of the wait for a free connection in the pool. */
    static final Duration POOL = Duration.ofSeconds(5);

    /** The timeout of the check that an idle connection still works. */
    static final Duration VALIDATION = Duration.ofSeconds(2);

    /** The timeout for opening a TCP connection. */
    static final Duration CONNECT = Duration.ofSeconds(3);

    private static final Duration LOCK = Duration.ofSeconds(5);
    private static final Duration STATEMENT = Duration.ofSeconds(10);

    /** Transactions make no network calls, so if one is idle for this long, its client has died. */
    private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(15);

    /** Longer than the statement timeout, so it applies only to a connection that has gone silent. */
    static final Duration SOCKET = Duration.ofSeconds(13);

    /** The statement timeout of purges, see {@link Transactions#runMaintenance}. */
    static final Duration MAINTENANCE = Duration.ofMinutes(10);

    /** Runs on each new connection in the pool. Migrations use separate connections. */
    static final String CONNECTION_INIT_SQL = "SET statement_timeout = " + STATEMENT.toMillis()
            + "; SET lock_timeout = " + LOCK.toMillis()
            + "; SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION.toMillis();

    private DatabaseTimeouts() {}

    /** Returns the driver properties of a connection that fails after the server has been silent for this long. */
    public static Properties properties(Location where, Duration silence) {
        var properties = properties(where);
        properties.setProperty("socketTimeout", Long.toString(silence.toSeconds()));
        properties.setProperty("connectTimeout", Long.toString(Math.min(silence.toSeconds(), CONNECT.toSeconds())));
        return properties;
    }

    /** Returns the driver properties of a connection without a statement timeout. */
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
