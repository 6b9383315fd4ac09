package com.codementee.notifications;

import static java.util.stream.Collectors.groupingBy;

import com.codementee.notifications.DeliveryStore.Delivery;
import com.codementee.platform.cache.CacheInvalidation;
import com.codementee.platform.security.CallerAuthenticator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Delivers notifications to the open streams of this process. One thread serves all streams: it waits for a signal that
 * some people have new notifications, reads those of many people at once, and never waits for a client.
 *
 * <p>A signal may be lost, for example with the connection that receives those of other processes. So the thread checks
 * everyone when that connection is restored, and every thirty seconds.
 */
@Component
class StreamDelivery implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamDelivery.class);
    private static final int MAX_PEOPLE_PER_READ = 200;
    private static final int MAX_ROWS_PER_READ = 1_000;
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(50);
    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);
    private static final Duration CATCH_UP_INTERVAL = Duration.ofSeconds(30);

    private final OpenStreams streams;
    private final DeliveryReader deliveries;
    private final EventWriter writer;
    private final CallerAuthenticator authenticator;
    private final CacheInvalidation invalidation;
    private final InstantSource clock;
    private final Set<UUID> awaitingDelivery = ConcurrentHashMap.newKeySet();
    private final Set<UUID> awaitingSessionCheck = ConcurrentHashMap.newKeySet();
    /** Streams whose clients read more slowly than this thread writes. */
    private final Set<NotificationStream> blocked = new HashSet<>();
    private volatile @Nullable Thread thread;
    private volatile boolean stopped;

    StreamDelivery(
            OpenStreams streams, DeliveryReader deliveries, EventWriter writer, CallerAuthenticator authenticator,
            CacheInvalidation invalidation, InstantSource clock) {
        this.streams = streams;
        this.deliveries = deliveries;
        this.writer = writer;
        this.authenticator = authenticator;
        this.invalidation = invalidation;
        this.clock = clock;
    }

    /** Delivers what is new for these people. */
    void deliver(Collection<UUID> people) {
        add(people, awaitingDelivery);
    }

    /** Delivers what is new for everyone, after signals may have been lost. */
    void deliverToAll() {
        deliver(streams.people());
    }

    /** Ends those streams of these people whose sessions have ended. */
    void checkSessions(Collection<UUID> people) {
        add(people, awaitingSessionCheck);
    }

    private void add(Collection<UUID> people, Set<UUID> queue) {
        boolean any = false;
        for (var person : people) any |= streams.hasPerson(person) && queue.add(person);
        if (any) LockSupport.unpark(thread);
    }

    /** Whether this process is about to stop, so that clients should connect to another one. */
    boolean isStopped() {
        return stopped;
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().daemon().name("notification-streams").unstarted(this::run);
        thread = started;
        started.start();
    }

    /** Ends all streams. It runs before the web server stops, so that clients reconnect to another process at once. */
    @Override
    public void stop() {
        var stopping = thread;
        stopped = true;
        thread = null;
        LockSupport.unpark(stopping);
        streams.all().forEach(NotificationStream::close);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        long swept = System.nanoTime();
        long caughtUp = swept;
        while (thread == Thread.currentThread()) {
            try {
                if (isPast(swept, SWEEP_INTERVAL)) {
                    sweep();
                    swept = System.nanoTime();
                }
                retryBlocked();
                if (isPast(caughtUp, CATCH_UP_INTERVAL)) {
                    deliverToAll();
                    caughtUp = System.nanoTime();
                }
                endStreamsOfClosedSessions();
                if (!awaitingDelivery.isEmpty()) deliverNext();
                await();
            } catch (RuntimeException problem) {
                log.warn("Could not deliver notifications, trying again: {}", problem.toString());
                LockSupport.parkNanos(SWEEP_INTERVAL.toNanos());
            }
        }
    }

    private void await() {
        if (!awaitingDelivery.isEmpty() || !awaitingSessionCheck.isEmpty()) return;
        LockSupport.parkNanos((blocked.isEmpty() ? SWEEP_INTERVAL : RETRY_INTERVAL).toNanos());
    }

    private void sweep() {
        var now = clock.instant();
        for (var stream : streams.all()) {
            stream.keepAlive(now);
            if (!stream.isReady()) blocked.add(stream);
        }
    }

    private void retryBlocked() {
        for (var stream : blocked) {
            stream.retry();
            if (stream.isReady()) awaitingDelivery.add(stream.personId());
        }
        blocked.removeIf(stream -> stream.isReady() || stream.isClosed());
    }

    private void endStreamsOfClosedSessions() {
        for (var person : awaitingSessionCheck) {
            // Removed first: a signal that comes during the check causes another one.
            awaitingSessionCheck.remove(person);
            try {
                streams.of(person).forEach(this::endIfSessionClosed);
            } catch (RuntimeException problem) {
                awaitingSessionCheck.add(person);
                throw problem;
            }
        }
    }

    private void endIfSessionClosed(NotificationStream stream) {
        if (!authenticator.isLive(stream.caller())) stream.close();
    }

    private void deliverNext() {
        var people = awaitingDelivery.stream().limit(MAX_PEOPLE_PER_READ).toList();
        people.forEach(awaitingDelivery::remove);
        try {
            if (deliverTo(people) == MAX_ROWS_PER_READ) awaitingDelivery.addAll(people);
        } catch (RuntimeException problem) {
            awaitingDelivery.addAll(people);
            throw problem;
        }
    }

    private int deliverTo(List<UUID> people) {
        var ready = people.stream().flatMap(person -> streams.of(person).stream())
                .filter(NotificationStream::isReady)
                .toList();
        // Without the signals of other processes, this one would not learn of a sign-out there.
        if (!invalidation.isConnected()) ready.forEach(this::endIfSessionClosed);
        var reached = new HashMap<UUID, Long>();
        for (var stream : ready) reached.merge(stream.personId(), stream.position(), Math::min);
        if (reached.isEmpty()) return 0;
        var found = deliveries.list(reached, MAX_ROWS_PER_READ);
        var byPerson = found.stream().collect(groupingBy(Delivery::personId));
        // Not to a stream that opened during the query: it may have to continue from a lower position. Opening it has
        // queued its person again.
        for (var stream : ready) send(stream, byPerson.getOrDefault(stream.personId(), List.of()));
        return found.size();
    }

    private void send(NotificationStream stream, List<Delivery> found) {
        var missing = found.stream().filter(delivery -> delivery.position() > stream.position()).toList();
        if (missing.isEmpty()) return;
        var events = writer.write(missing);
        stream.send(events.bytes(), missing.get(events.count() - 1).position());
        if (!stream.isReady()) blocked.add(stream);
        else if (events.count() < missing.size()) awaitingDelivery.add(stream.personId());
    }

    private static boolean isPast(long since, Duration time) {
        return System.nanoTime() - since >= time.toNanos();
    }
}
