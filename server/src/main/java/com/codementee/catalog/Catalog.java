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

/** The companies whose interviews can be practised. */
@Service
public class Catalog {

    /** What the public lists of companies and topics are made of. */
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

    /** The company of this id; inside a transaction it cannot be deleted before that ends. */
    public Optional<Company> hold(UUID id) {
        return store.hold(id);
    }

    /** Whether the name of a company contains this, whatever its case. */
    public boolean hasNamed(String words) {
        return store.existsNamed(words);
    }

    Company add(CompanyStore.Profile profile) {
        return write(() -> store.insert(Ids.next(), profile, clock.instant()));
    }

    Company change(UUID id, CompanyStore.Profile profile) {
        return write(() -> store.update(id, profile)).orElseThrow(Catalog::notFound);
    }

    Company remove(UUID id) {
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
