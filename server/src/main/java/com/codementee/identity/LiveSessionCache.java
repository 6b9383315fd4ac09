package com.codementee.identity;

import com.codementee.identity.SessionStore.LivePerson;
import com.codementee.people.PersonChanged;
import com.codementee.platform.cache.CacheInvalidation;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What everybody who called lately may do, from memory.
 *
 * <p>A change is forgotten here after its commit. That drops an entry which is still being read, too, and does not wait
 * for it: whoever asks afterwards reads anew. The one who forgets still holds a connection, which the read may need.
 */
@Component
public class LiveSessionCache implements CacheInvalidation.Listener {

    static final String TOPIC = "person";
    private static final int MOST = 50_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SessionStore sessions;
    private final CacheInvalidation invalidation;
    private final InstantSource clock;
    private final AsyncCache<UUID, Optional<LivePerson>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).buildAsync();
    private volatile boolean connected;

    LiveSessionCache(SessionStore sessions, CacheInvalidation invalidation, InstantSource clock) {
        this.sessions = sessions;
        this.invalidation = invalidation;
        this.clock = clock;
    }

    /** The person behind a session that is live, or nobody. */
    Optional<LivePerson> holding(UUID personId, UUID session) {
        var person = of(personId);
        if (!holds(person, session)) {
            // A session made since the person was last read: sign-ins are not announced.
            known.synchronous().invalidate(personId);
            person = of(personId);
        }
        return holds(person, session) ? person : Optional.empty();
    }

    Optional<LivePerson> of(UUID personId) {
        return connected && invalidation.isConnected() ? remembered(personId) : read(personId);
    }

    /** Read once, by the first who asks; the others wait for it. */
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
    void on(PersonChanged event) {
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

    private static boolean holds(Optional<LivePerson> person, UUID session) {
        return person.isPresent() && person.get().sessions().contains(session);
    }
}
