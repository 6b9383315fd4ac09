package com.codementee.platform.db;

import com.codementee.platform.db.DatabaseSource.Location;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Probes the database twice a second, on its own connection and thread, so a health check gets the latest result
 * immediately, however slow the database is.
 */
@Component
public class DatabaseProbe implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProbe.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration MAX_AGE = Duration.ofSeconds(3);

    private final DatabaseSource database;
    private volatile long answeredAt = System.nanoTime();
    private volatile Thread prober;

    DatabaseProbe(DatabaseSource database) {
        this.database = database;
    }

    /** Returns whether the database has answered within the last three seconds. */
    public boolean isUp() {
        return System.nanoTime() - answeredAt < MAX_AGE.toNanos();
    }

    @Override
    public void start() {
        answeredAt = System.nanoTime();
        prober = Thread.ofPlatform().daemon().name("database-probe").unstarted(this::probe);
        prober.start();
    }

    @Override
    public void stop() {
        var stopping = prober;
        prober = null;
        if (stopping != null) LockSupport.unpark(stopping);
    }

    @Override
    public boolean isRunning() {
        return prober != null;
    }

    private void probe() {
        while (prober == Thread.currentThread()) {
            try {
                connectAndProbe();
            } catch (SQLException | RuntimeException problem) {
                log.debug("The database does not answer", problem);
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }

    static Properties connectionProperties(Location where) {
        return DatabaseTimeouts.properties(where, TIMEOUT);
    }

    private void connectAndProbe() throws SQLException {
        var where = database.locate();
        try (var connection = DriverManager.getConnection(where.jdbcUrl(), connectionProperties(where));
                var statement = connection.createStatement()) {
            while (prober == Thread.currentThread()) {
                statement.execute("SELECT 1");
                answeredAt = System.nanoTime();
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
        }
    }
}
