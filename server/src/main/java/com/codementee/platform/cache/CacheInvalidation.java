package com.codementee.platform.cache;

import com.codementee.platform.db.DatabaseSource;
import com.codementee.platform.db.DatabaseTimeouts;
import com.codementee.platform.db.Transactions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells whoever remembers something that it has changed, in this process and in all others on this database: here when
 * the transaction has been committed and before its caller goes on, elsewhere as soon as PostgreSQL has passed it on.
 */
@Component
public class CacheInvalidation implements SmartLifecycle {

    /** Something that keeps in memory what the database holds. While nobody listens it must remember nothing. */
    public interface Memory {

        /** What it remembers, in one word. */
        String topic();

        /** Drops what it knows of this key, also what is being read just now. */
        void forget(String key);

        /** From now on changes are heard, or no longer are. */
        void listening(boolean yes);
    }

    private static final Logger log = LoggerFactory.getLogger(CacheInvalidation.class);
    private static final String CHANNEL = "changed";
    private static final int WAIT_MILLIS = 500;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);
    private static final long BETWEEN_TRIES_NANOS = 500_000_000L;

    private final DatabaseSource database;
    private final Jdbi jdbi;
    private final ObjectProvider<Memory> memories;
    private volatile Thread listener;
    /** All that had been committed by then has been heard. */
    private volatile long heardUntil = System.nanoTime();

    CacheInvalidation(DatabaseSource database, Jdbi jdbi, ObjectProvider<Memory> memories) {
        this.database = database;
        this.jdbi = jdbi;
        this.memories = memories;
    }

    /**
     * Whether all changes but those of the last two seconds have been heard for sure. While this is not so, because the
     * listening connection is silent or broken, what is remembered may be out of date.
     */
    public boolean areHeard() {
        return System.nanoTime() - heardUntil < LONGEST_SILENCE.toNanos();
    }

    /** To be called inside the transaction that makes the change. */
    public void tell(String topic, String key) {
        jdbi.useHandle(handle -> tellOthers(handle, topic, key));
        Transactions.afterCommit(() -> pass(topic, key));
    }

    /** Tells all processes that listen once this handle's transaction has been committed: from one that serves nobody. */
    public static void tellOthers(Handle transaction, String topic, String key) {
        transaction.execute("SELECT pg_notify('" + CHANNEL + "', ?)", topic + " " + key);
    }

    @Override
    public void start() {
        listener = Thread.ofPlatform().daemon().name("changes").unstarted(this::listen);
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

    private void pass(String topic, String key) {
        memories.stream().filter(memory -> memory.topic().equals(topic)).forEach(memory -> memory.forget(key));
    }

    private void listen() {
        var all = memories.stream().toList();
        while (listener == Thread.currentThread()) {
            try {
                hear(all);
            } catch (SQLException | RuntimeException problem) {
                if (listener == null) return;
                log.warn("Cannot listen to changes, trying again: {}", problem.toString());
            } finally {
                all.forEach(memory -> memory.listening(false));
            }
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
    }

    private void hear(List<Memory> all) throws SQLException {
        var where = database.locate();
        var properties = DatabaseTimeouts.properties(where, LONGEST_SILENCE);
        properties.setProperty("ApplicationName", "codementee changes");
        try (var connection = DriverManager.getConnection(where.jdbcUrl(), properties);
                var statement = connection.createStatement()) {
            heardUntil = System.nanoTime();
            statement.execute("LISTEN " + CHANNEL);
            all.forEach(memory -> memory.listening(true));
            var notices = connection.unwrap(PGConnection.class);
            while (listener == Thread.currentThread()) {
                pass(notices.getNotifications(WAIT_MILLIS));
                long asked = System.nanoTime();
                statement.execute("SELECT 1");
                // PostgreSQL sends what it has to tell before its answer
                pass(notices.getNotifications());
                heardUntil = asked;
            }
        }
    }

    private void pass(PGNotification @Nullable [] notices) {
        if (notices == null) return;
        for (var notice : notices) {
            var change = notice.getParameter().split(" ", 2);
            pass(change[0], change[1]);
        }
    }
}
