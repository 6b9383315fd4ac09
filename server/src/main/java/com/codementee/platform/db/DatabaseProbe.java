package com.codementee.platform.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database twice a second, on a connection and a thread of its own, whether it answers. Whoever wants to know
 * is told the latest result at once, however long the database takes.
 */
@Component
public class DatabaseProbe implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProbe.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final DatabaseSource database;
    private volatile long answeredAt = System.nanoTime();
    private volatile Thread prober;

    DatabaseProbe(DatabaseSource database) {
        this.database = database;
    }

    /** Whether the database has answered within the last three seconds. */
    public boolean answers() {
        return System.nanoTime() - answeredAt < FRESH.toNanos();
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
                ask();
            } catch (SQLException | RuntimeException problem) {
                log.debug("The database does not answer", problem);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void ask() throws SQLException {
        var where = database.locate();
        var properties = DatabaseTimeouts.properties(where, PATIENCE);
        try (var connection = DriverManager.getConnection(where.jdbcUrl(), properties);
                var statement = connection.createStatement()) {
            while (prober == Thread.currentThread()) {
                statement.execute("SELECT 1");
                answeredAt = System.nanoTime();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
