package com.codementee.catalog;

import com.codementee.platform.cache.ResponseCache;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Finds companies for other modules, and adds, changes and deletes them for admins. */
@Service
public class Catalog {

    /** Cache subject of the public lists of companies and topics. */
    static final String SUBJECT = "catalog";

    private final CompanyStore store;
    private final ResponseCache responses;
    private final Transactions transactions;
    private final InstantSource clock;

    Catalog(CompanyStore store, ResponseCache responses, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.responses = responses;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Finds a company and prevents its deletion until the current transaction ends. */
    public Optional<Company> lockForKeyShare(UUID id) {
        return store.lockForKeyShare(id);
    }

    /** Whether the name of a company contains this text, ignoring case. */
    public boolean existsWithName(String text) {
        return store.existsWithName(text);
    }

    Company add(CompanyStore.Profile profile) {
        return write(() -> store.insert(Ids.next(), profile, clock.instant()));
    }

    Company change(UUID id, CompanyStore.Profile profile) {
        return write(() -> store.update(id, profile)).orElseThrow(Catalog::notFound);
    }

    Company delete(UUID id) {
        return write(() -> store.delete(id)).orElseThrow(Catalog::notFound);
    }

    /** Runs a write in a transaction whose commit drops the cached lists. */
    private <T> T write(Supplier<T> write) {
        return transactions.run(() -> {
            var written = write.get();
            responses.invalidateAfterCommit(SUBJECT);
            return written;
        });
    }

    private static ApiException notFound() {
        return ApiException.notFound("This company");
    }
}
