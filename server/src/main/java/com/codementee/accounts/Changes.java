package com.codementee.accounts;

import com.codementee.platform.db.DatabaseSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens to what other processes on this database change about people, on a connection of its own. */
@Component
class Changes implements SmartLifecycle {

    static final String CHANNEL = "person_changed";

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    private static final int WAIT_MILLIS = 5_000;
    private static final String LONGEST_SILENCE_SECONDS = "10";
    private static final long BETWEEN_TRIES_NANOS = 500_000_000L;

    private final DatabaseSource database;
    private final LivePeople people;
    private volatile Thread listener;

    Changes(DatabaseSource database, LivePeople people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public void start() {
        listener = Thread.ofPlatform().daemon().name("person-changes").unstarted(this::listen);
        listener.start();
    }

    @Override
    public void stop() {
        var stopping = listener;
        listener = null;
        if (stopping != null) LockSupport.unpark(stopping);
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        while (listener == Thread.currentThread()) {
            try {
                hear();
            } catch (SQLException | RuntimeException problem) {
                if (listener == null) return;
                log.warn("Cannot listen to changes of people, trying again: {}", problem.toString());
            } finally {
                people.listening(false);
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
    }

    private void hear() throws SQLException {
        var where = database.locate();
        var properties = new Properties();
        properties.setProperty("user", where.user());
        properties.setProperty("password", where.password());
        properties.setProperty("socketTimeout", LONGEST_SILENCE_SECONDS);
        try (var connection = DriverManager.getConnection(where.jdbcUrl(), properties);
                var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            people.listening(true);
            var notices = connection.unwrap(PGConnection.class);
            while (listener == Thread.currentThread()) {
                for (var notice : notices.getNotifications(WAIT_MILLIS)) {
                    people.forget(UUID.fromString(notice.getParameter()));
                }
                statement.execute("SELECT 1");
            }
        }
    }
}
