package com.codementee.notifications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The open streams of this process, by person. */
@Component
class OpenStreams {

    private final Map<UUID, Set<NotificationStream>> byPerson = new ConcurrentHashMap<>();

    void add(NotificationStream stream) {
        byPerson.compute(stream.personId(), (_, streams) -> {
            var all = streams == null ? ConcurrentHashMap.<NotificationStream>newKeySet(1) : streams;
            all.add(stream);
            return all;
        });
    }

    void remove(NotificationStream stream) {
        byPerson.computeIfPresent(stream.personId(), (_, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    boolean hasPerson(UUID personId) {
        return byPerson.containsKey(personId);
    }

    Set<UUID> people() {
        return Set.copyOf(byPerson.keySet());
    }

    Set<NotificationStream> of(UUID personId) {
        return byPerson.getOrDefault(personId, Set.of());
    }

    List<NotificationStream> all() {
        return byPerson.values().stream().flatMap(Set::stream).toList();
    }
}
