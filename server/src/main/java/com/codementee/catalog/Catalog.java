package com.codementee.catalog;

import com.codementee.platform.cache.ResponseCache;
import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ApiException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The companies whose interviews can be practised. */
@Service
public class Catalog {

    /** What the public lists of companies and topics are made of. */
    static final String SUBJECT = "catalog";

    private final CompanyStore store;
    private final ResponseCache answers;
    private final InstantSource clock;

    Catalog(CompanyStore store, ResponseCache answers, InstantSource clock) {
        this.store = store;
        this.answers = answers;
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
        return answers.changing(SUBJECT, () -> store.insert(Ids.next(), profile, clock.instant()));
    }

    Company change(UUID id, CompanyStore.Profile profile) {
        return answers.changing(SUBJECT, () -> store.update(id, profile)).orElseThrow(Catalog::notFound);
    }

    Company remove(UUID id) {
        return answers.changing(SUBJECT, () -> store.delete(id)).orElseThrow(Catalog::notFound);
    }

    private static ApiException notFound() {
        return ApiException.notFound("This company");
    }
}
