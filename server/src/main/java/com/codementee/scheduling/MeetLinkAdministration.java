package com.codementee.scheduling;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Adds meeting links to the pool and deletes them from it. */
@Service
class MeetLinkAdministration {

    private final MeetLinkStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MeetLinkAdministration(
            MeetLinkStore store, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    MeetLink add(String name, String link) {
        return transactions.run(() -> {
            var added = store.insert(Ids.next(), name, link, clock.instant());
            events.publishEvent(AuditEvent.of(AuditAction.LINK_CREATED, added.id()).after(added));
            return added;
        });
    }

    /**
     * Deletes a link.
     *
     * @throws ApiException 404, 412 for another version, or 409 IN_USE if an upcoming mock uses the link
     */
    MeetLink delete(UUID id, ExpectedVersion expected) {
        return transactions.run(() -> {
            events.publishEvent(new MeetLinkRemoving(id));
            var deleted = store.delete(id, expected.versions()).orElseThrow(() -> refusal(id));
            events.publishEvent(AuditEvent.of(AuditAction.LINK_DELETED, id).before(deleted));
            return deleted;
        });
    }

    private ApiException refusal(UUID id) {
        return store.find(id).map(ExpectedVersion::stale).orElseGet(() -> ApiException.notFound("This meeting link"));
    }
}
