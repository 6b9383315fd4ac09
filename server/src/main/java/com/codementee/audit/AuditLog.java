package com.codementee.audit;

import com.codementee.audit.AuditStore.NewEntry;
import com.codementee.platform.db.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records actions in the current transaction: an entry is committed with its action or not at all.
 *
 * <p>The entry names the caller of the current request and their IP address, or the system. Call {@link #record} or
 * publish an {@link AuditEvent}.
 */
@Service
public class AuditLog {

    private final AuditStore store;
    private final ActorResolver origin;
    private final JsonMapper json;
    private final InstantSource clock;

    AuditLog(AuditStore store, ActorResolver origin, JsonMapper json, InstantSource clock) {
        this.store = store;
        this.origin = origin;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records an action.
     *
     * @throws IllegalStateException outside a transaction
     */
    @EventListener
    public void record(AuditEvent event) {
        insert(List.of(event));
    }

    /**
     * Records several actions in one round trip.
     *
     * @throws IllegalStateException outside a transaction
     */
    @EventListener
    public void record(AuditEventBatch several) {
        insert(several.events());
    }

    private void insert(List<AuditEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An action must be recorded in its transaction, but none is open");
        }
        store.insert(events.stream().map(this::entry).toList());
    }

    private NewEntry entry(AuditEvent event) {
        var current = origin.current();
        var actor = event.actor() == null ? current.actor() : event.actor();
        return new NewEntry(
                Ids.next(), clock.instant(), actor, event, current.ip(), AuditFields.of(event, json));
    }

    /** Records an action by somebody with a shell on the server, in the transaction of this handle. */
    public static void recordCommand(Handle transaction, AuditAction action, Object subjectId, Instant now) {
        var fields = new AuditFields(null, null);
        transaction.attach(AuditStore.class).insert(List.of(new NewEntry(
                Ids.next(), now, AuditActor.COMMAND_LINE, AuditEvent.of(action, subjectId), null, fields)));
    }
}
