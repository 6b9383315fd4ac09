package com.codementee.catalog;

import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The companies whose interviews can be practised. */
@Service
public class Catalog {

    private final CompanyStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    Catalog(CompanyStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The company of this id; inside a transaction it cannot be deleted before that ends. */
    public Optional<Company> hold(UUID id) {
        return store.hold(id);
    }

    Company add(CompanyStore.Profile profile) {
        return transactions.run(() -> store.insert(Ids.next(), profile, clock.instant()));
    }

    Company change(UUID id, CompanyStore.Profile profile) {
        return transactions.run(() -> store.update(id, profile)).orElseThrow(Catalog::notFound);
    }

    Company remove(UUID id) {
        return transactions.run(() -> store.delete(id)).orElseThrow(Catalog::notFound);
    }

    private static ApiException notFound() {
        return ApiException.notFound("This company");
    }
}
