package com.codementee.scheduling;

import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What goes into the pool of meeting links and out of it. */
@Service
class MeetLinks {

    private final MeetLinkStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MeetLinks(MeetLinkStore store, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    MeetLink add(String name, String link) {
        return transactions.run(() -> store.insert(Ids.next(), name, link, clock.instant()));
    }

    /** Takes a link out of the pool, unless a mock that is still to come uses it. */
    MeetLink remove(UUID id) {
        return transactions.run(() -> {
            events.publishEvent(new MeetLinkRemoving(id));
            return store.delete(id).orElseThrow(() -> ApiException.notFound("This meeting link"));
        });
    }
}
