package com.codementee.identity;

import com.codementee.identity.SessionStore.LivePerson;
import com.codementee.people.PersonAccessChanged;
import com.codementee.platform.cache.CacheInvalidation;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Caches role, pause, plan and live sessions of recent callers. An entry contains each session's expiry, so an expired
 * session never counts as live.
 *
 * <p>A change invalidates the person's entry after its commit. Invalidation also drops an entry that is still loading,
 * without waiting for it, because the invalidating thread holds a connection that the load may need.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CallerCache implements CacheInvalidation.Listener {

    static final String TOPIC = CacheInvalidation.PERSON_TOPIC;
    private static final int MAX_ENTRIES = 50_000;
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final SessionStore sessions;
    private final CacheInvalidation invalidation;
    private final InstantSource clock;
    private final AsyncCache<UUID, Optional<LivePerson>> known =
            Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterWrite(MAX_AGE).buildAsync();
    private volatile boolean connected;

    CallerCache(SessionStore sessions, CacheInvalidation invalidation, InstantSource clock) {
        this.sessions = sessions;
        this.invalidation = invalidation;
        this.clock = clock;
    }

    /** Finds a live session's person. */
    Optional<LivePerson> holding(UUID personId, UUID session) {
        var person = of(personId);
        if (!holds(person, session)) {
            // The session may have been opened or renewed after the entry was loaded, which does not invalidate the
            // entry.
            known.synchronous().invalidate(personId);
            person = of(personId);
        }
        return holds(person, session) ? person : Optional.empty();
    }

    Optional<LivePerson> of(UUID personId) {
        return connected && invalidation.isConnected() ? remembered(personId) : read(personId);
    }

    /** Loads the entry once; concurrent callers wait for the first. */
    private Optional<LivePerson> remembered(UUID personId) {
        var read = new CompletableFuture<Optional<LivePerson>>();
        var other = known.asMap().putIfAbsent(personId, read);
        if (other != null) return other.join();
        try {
            var person = read(personId);
            read.complete(person);
            return person;
        } catch (RuntimeException | Error problem) {
            read.completeExceptionally(problem);
            throw problem;
        }
    }

    /** Drops the person's entry here and on other nodes once the current transaction has committed. */
    @EventListener
    void on(PersonAccessChanged event) {
        invalidation.publish(TOPIC, event.personId().toString());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void invalidate(String personId) {
        known.synchronous().invalidate(UUID.fromString(personId));
    }

    @Override
    public void connected(boolean connected) {
        known.synchronous().invalidateAll();
        this.connected = connected;
        known.synchronous().invalidateAll();
    }

    private Optional<LivePerson> read(UUID personId) {
        return sessions.live(personId, clock.instant());
    }

    private boolean holds(Optional<LivePerson> person, UUID session) {
        return person.isPresent() && person.get().holds(session, clock.instant());
    }
}
