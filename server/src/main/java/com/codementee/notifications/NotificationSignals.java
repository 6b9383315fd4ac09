package com.codementee.notifications;

import static java.util.stream.Collectors.joining;

import com.codementee.platform.cache.CacheInvalidation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the streams of this process and, through NOTIFY, of all others that these people have new notifications.
 *
 * <p>NOTIFY is not sent by the transactions that store notifications: PostgreSQL lets transactions with a NOTIFY commit
 * only one by one. A thread sends it after their commit, for all people who have not been signalled yet. If the process
 * dies in between, the regular check of the other processes finds the notification ({@link StreamDelivery}).
 */
@Component
class NotificationSignals implements CacheInvalidation.Listener, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NotificationSignals.class);
    private static final String TOPIC = "notification";

    /** The number of ids that fit into the payload of one NOTIFY, 8,000 bytes. */
    private static final int MAX_PEOPLE = 200;

    private final StreamDelivery delivery;
    private final Jdbi jdbi;
    /** Marks this process's own signals, which it ignores. */
    private final String sender = UUID.randomUUID().toString();
    private final Set<UUID> unsent = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;

    NotificationSignals(StreamDelivery delivery, Jdbi jdbi) {
        this.delivery = delivery;
        this.jdbi = jdbi;
    }

    /** Sends the signal. The notifications of these people are committed. */
    void publish(Collection<UUID> people) {
        delivery.deliver(people);
        unsent.addAll(people);
        LockSupport.unpark(thread);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void invalidate(String senderAndPeople) {
        var parts = senderAndPeople.split(" ", 2);
        if (parts[0].equals(sender)) return;
        delivery.deliver(Arrays.stream(parts[1].split(",")).map(UUID::fromString).toList());
    }

    @Override
    public void connected(boolean connected) {
        if (connected) delivery.deliverToAll();
    }

    @Override
    public void start() {
        var started = Thread.ofVirtual().name("notification-signals").unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        LockSupport.unpark(stopping);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            if (unsent.isEmpty()) LockSupport.park(this);
            else send(unsent.stream().limit(MAX_PEOPLE).toList());
        }
    }

    private void send(List<UUID> people) {
        people.forEach(unsent::remove);
        var payload = sender + " " + people.stream().map(UUID::toString).collect(joining(","));
        try {
            jdbi.useHandle(handle -> CacheInvalidation.notifyOthers(handle, TOPIC, payload));
        } catch (RuntimeException problem) {
            log.warn("Could not tell other processes of new notifications: {}", problem.toString());
        }
    }
}
