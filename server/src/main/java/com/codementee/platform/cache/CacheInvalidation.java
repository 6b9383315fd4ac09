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
 * Invalidates cache entries in this process and, through NOTIFY, in all other processes on this database. The local
 * entry is dropped after the commit and before the caller of the transaction continues; the others follow as soon as
 * PostgreSQL delivers the notification.
 */
@Component
public class CacheInvalidation implements SmartLifecycle {

    /** A cache of database rows. It must stay empty while notifications are disconnected. */
    public interface Listener {

        /** The topic, a single word, whose notifications this cache receives. */
        String topic();

        /** Drops the entry of this key, including one that is still loading. */
        void invalidate(String key);

        /** Called when notifications start or stop arriving. The cache drops all entries in both cases. */
        void connected(boolean connected);
    }

    private static final Logger log = LoggerFactory.getLogger(CacheInvalidation.class);
    /** The topic of changes of a person's role, pause, plan or sessions; the key is the person's id. */
    public static final String PERSON_TOPIC = "person";

    private static final String CHANNEL = "changed";
    private static final int POLL_MILLIS = 500;
    private static final Duration MAX_SILENCE = Duration.ofSeconds(2);
    private static final long RECONNECT_DELAY_NANOS = 500_000_000L;

    private final DatabaseSource database;
    private final Jdbi jdbi;
    private final ObjectProvider<Listener> listeners;
    private volatile Thread poller;
    /** The value of {@code System.nanoTime()} up to which every committed change has been received. */
    private volatile long receivedUntil = System.nanoTime();

    CacheInvalidation(DatabaseSource database, Jdbi jdbi, ObjectProvider<Listener> listeners) {
        this.database = database;
        this.jdbi = jdbi;
        this.listeners = listeners;
    }

    /**
     * Returns whether this process has received every change that was committed more than two seconds ago. If not,
     * because the listening connection is silent or broken, cached entries may be stale and must not be used.
     */
    public boolean isConnected() {
        return System.nanoTime() - receivedUntil < MAX_SILENCE.toNanos();
    }

    /** Invalidates a key once the current transaction commits. Call it inside the transaction of the change. */
    public void publish(String topic, String key) {
        jdbi.useHandle(handle -> notifyOthers(handle, topic, key));
        Transactions.afterCommit(() -> dispatch(topic, key));
    }

    /** Notifies all listening processes when this handle's transaction commits, for a process without caches. */
    public static void notifyOthers(Handle transaction, String topic, String key) {
        transaction.execute("SELECT pg_notify('" + CHANNEL + "', ?)", topic + " " + key);
    }

    @Override
    public void start() {
        poller = Thread.ofPlatform().daemon().name("cache-invalidation").unstarted(this::run);
        poller.start();
    }

    @Override
    public void stop() {
        var stopping = poller;
        poller = null;
        if (stopping != null) LockSupport.unpark(stopping);
    }

    @Override
    public boolean isRunning() {
        return poller != null;
    }

    private void dispatch(String topic, String key) {
        listeners.orderedStream().filter(listener -> listener.topic().equals(topic))
                .forEach(listener -> listener.invalidate(key));
    }

    private void run() {
        var all = listeners.orderedStream().toList();
        while (poller == Thread.currentThread()) {
            try {
                listen(all);
            } catch (SQLException | RuntimeException problem) {
                if (poller == null) return;
                log.warn("Cannot listen for cache invalidations, reconnecting: {}", problem.toString());
            } finally {
                all.forEach(listener -> listener.connected(false));
            }
            LockSupport.parkNanos(RECONNECT_DELAY_NANOS);
        }
    }

    private void listen(List<Listener> all) throws SQLException {
        var location = database.locate();
        var properties = DatabaseTimeouts.properties(location, MAX_SILENCE);
        properties.setProperty("ApplicationName", "codementee changes");
        try (var connection = DriverManager.getConnection(location.jdbcUrl(), properties);
                var statement = connection.createStatement()) {
            receivedUntil = System.nanoTime();
            statement.execute("LISTEN " + CHANNEL);
            all.forEach(listener -> listener.connected(true));
            var pgConnection = connection.unwrap(PGConnection.class);
            while (poller == Thread.currentThread()) {
                dispatch(pgConnection.getNotifications(POLL_MILLIS));
                long asked = System.nanoTime();
                statement.execute("SELECT 1");
                // PostgreSQL delivers pending notifications before it answers the statement.
                dispatch(pgConnection.getNotifications());
                receivedUntil = asked;
            }
        }
    }

    private void dispatch(PGNotification @Nullable [] notifications) {
        if (notifications == null) return;
        for (var notification : notifications) {
            var topicAndKey = notification.getParameter().split(" ", 2);
            dispatch(topicAndKey[0], topicAndKey[1]);
        }
    }
}
