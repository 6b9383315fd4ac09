package com.codementee.accounts;

import com.codementee.accounts.SessionStore.LivePerson;
import com.codementee.platform.db.Changes;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What everybody who called lately may do, from memory.
 *
 * <p>A change is forgotten here after its commit: dropping an entry waits for a read of it that is under way, so a
 * read from before the commit never stays.
 */
@Component
class LivePeople implements Changes.Memory {

    static final String TOPIC = "person";
    private static final int MOST = 50_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SessionStore sessions;
    private final Changes changes;
    private final InstantSource clock;
    private final Cache<UUID, Optional<LivePerson>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
    private volatile boolean listening;

    LivePeople(SessionStore sessions, Changes changes, InstantSource clock) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
    }

    /** The person behind a session that is live, or nobody. */
    Optional<LivePerson> holding(UUID personId, UUID session) {
        var person = of(personId);
        if (!holds(person, session)) {
            // A session made since the person was last read: sign-ins are not announced.
            known.invalidate(personId);
            person = of(personId);
        }
        return holds(person, session) ? person : Optional.empty();
    }

    Optional<LivePerson> of(UUID personId) {
        return listening ? known.get(personId, this::read) : read(personId);
    }

    /** To be called inside the transaction that changes a person's role, pause, plan or sessions. */
    void changed(UUID personId) {
        changes.tell(TOPIC, personId.toString());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void forget(String personId) {
        known.invalidate(UUID.fromString(personId));
    }

    @Override
    public void listening(boolean yes) {
        known.invalidateAll();
        listening = yes;
        known.invalidateAll();
    }

    private Optional<LivePerson> read(UUID personId) {
        return sessions.live(personId, clock.instant());
    }

    private static boolean holds(Optional<LivePerson> person, UUID session) {
        return person.isPresent() && person.get().sessions().contains(session);
    }
}
