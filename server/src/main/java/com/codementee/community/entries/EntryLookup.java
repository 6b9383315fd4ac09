package com.codementee.community.entries;

import com.codementee.community.StoredEntry;
import com.codementee.platform.errors.ApiException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds posts and comments regardless of who may see them. */
@Component
public class EntryLookup {

    private final EntryWriteStore store;

    EntryLookup(EntryWriteStore store) {
        this.store = store;
    }

    /** @throws ApiException 404 if there is none */
    public StoredEntry require(UUID id) {
        return store.find(id).orElseThrow(() -> ApiException.notFound("This entry"));
    }
}
