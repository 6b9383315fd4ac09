package com.codementee.catalog;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.platform.cache.ResponseCache;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Finds companies for other modules, and adds, changes and deletes them for admins. */
@Service
public class Catalog {

    /** The cache subject of the public lists of companies and topics. */
    static final String SUBJECT = "catalog";

    private final CompanyStore store;
    private final ResponseCache responses;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Catalog(
            CompanyStore store, ResponseCache responses, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.responses = responses;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Finds a company and prevents its deletion until the current transaction ends. */
    public Optional<Company> lockForKeyShare(UUID id) {
        return store.lockForKeyShare(id);
    }

    /** Returns whether any company's name contains this text, ignoring case. */
    public boolean existsWithName(String text) {
        return store.existsWithName(text);
    }

    AdminCompany add(CompanyStore.Profile profile) {
        return write(() -> {
            var added = store.insert(Ids.next(), profile, clock.instant());
            events.publishEvent(new CompanyNameChanged(added.id()));
            events.publishEvent(AuditEvent.of(AuditAction.COMPANY_CREATED, added.id()).after(added));
            return added;
        });
    }

    /**
     * Replaces a company's fields.
     *
     * @throws ApiException 404, or 412 if it has another version
     */
    AdminCompany change(UUID id, CompanyStore.Profile profile, ExpectedVersion expected) {
        return write(() -> {
            var before = lock(id);
            var changed = store.update(id, profile, expected.versions())
                    .orElseThrow(() -> ExpectedVersion.stale(before));
            if (!changed.name().equals(before.name())) events.publishEvent(new CompanyNameChanged(id));
            events.publishEvent(AuditEvent.of(AuditAction.COMPANY_CHANGED, id).before(before).after(changed));
            return changed;
        });
    }

    /**
     * Deletes a company.
     *
     * @throws ApiException 404, 409 IN_USE, or 412 if it has another version
     */
    AdminCompany delete(UUID id, ExpectedVersion expected) {
        return write(() -> {
            var before = lock(id);
            events.publishEvent(new CompanyRemoving(id));
            var deleted = store.delete(id, expected.versions()).orElseThrow(() -> ExpectedVersion.stale(before));
            events.publishEvent(AuditEvent.of(AuditAction.COMPANY_DELETED, id).before(deleted));
            return deleted;
        });
    }

    /** Runs a write in a transaction and invalidates the cached lists on commit. */
    private <T> T write(Supplier<T> write) {
        return transactions.run(() -> {
            var written = write.get();
            responses.invalidateAfterCommit(SUBJECT);
            return written;
        });
    }

    private AdminCompany lock(UUID id) {
        return store.lock(id).orElseThrow(() -> ApiException.notFound("This company"));
    }
}
