package com.codementee.notifications;

import com.codementee.notifications.DeliveryStore.Delivery;
import com.codementee.notifications.DeliveryStore.Start;
import com.codementee.platform.db.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what streams must deliver: each notification once, in the same order for all of a person's streams. */
@Component
class DeliveryReader {

    private final DeliveryStore store;
    private final Transactions transactions;

    DeliveryReader(DeliveryStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Returns where a new stream continues: after the last notification that the client received, or after the newest
     * one if the client names none of the person's own.
     */
    Start startAfter(UUID personId, @Nullable UUID lastReceived) {
        if (Start.OF_INBOX.id().equals(lastReceived)) return Start.OF_INBOX;
        assignPositions(List.of(personId));
        return Optional.ofNullable(lastReceived)
                .flatMap(id -> store.findStart(id, personId))
                .or(() -> store.findEnd(personId))
                .orElse(Start.OF_INBOX);
    }

    /** Lists up to {@code limit} notifications that follow the position that each person's streams have reached. */
    List<Delivery> list(Map<UUID, Long> reached, int limit) {
        var people = List.copyOf(reached.keySet());
        assignPositions(people);
        return store.listAfter(people, people.stream().map(reached::get).toList(), limit);
    }

    private void assignPositions(List<UUID> people) {
        transactions.run(() -> {
            var undelivered = store.lockUndelivered(people);
            if (!undelivered.isEmpty()) store.assignPositions(undelivered);
        });
    }
}
