package com.codementee.community.entries;

import com.codementee.community.EntryKind;
import com.codementee.community.EntryState;
import com.codementee.community.StoredEntry;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import com.codementee.platform.versioning.Versioned;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes who sees an entry. Locks the entry's post first, so that nobody replies to what is being removed. */
@Service
public class EntryStates {

    private static final String REPORTS = "reports";

    private final EntryWriteStore writes;
    private final Transactions transactions;
    private final InstantSource clock;

    EntryStates(EntryWriteStore writes, Transactions transactions, InstantSource clock) {
        this.writes = writes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Locks an entry with its post, in the current transaction.
     *
     * @throws ApiException 404 if there is none
     */
    public StoredEntry lock(UUID id) {
        writes.lockPostOf(id);
        return writes.find(id).orElseThrow(() -> ApiException.notFound("This entry"));
    }

    /** Makes an entry visible. */
    public void publish(StoredEntry entry) {
        change(entry, EntryState.VISIBLE, null, null);
    }

    /** Removes an entry for a reason that its readers see. */
    public void remove(StoredEntry entry, String reason) {
        change(entry, EntryState.REMOVED, null, reason);
    }

    /** Hides an entry that several people reported, until an admin decides. */
    void hold(StoredEntry entry) {
        change(entry, EntryState.HELD, REPORTS, null);
    }

    /**
     * Deletes a person's own entry. An entry with replies keeps its place but loses its text.
     *
     * @param current reads the entry as the person sees it
     * @throws ApiException 404 if it is not theirs, 412 if it has another version
     */
    void delete(
            UUID id, EntryKind kind, UUID personId, ExpectedVersion expected, Supplier<? extends Versioned> current) {
        transactions.run(() -> {
            writes.lockPostOf(id);
            var own = EditRules.requireOwn(writes.find(id), kind, personId);
            expected.require(current.get());
            writes.unaccept(id);
            if (!writes.deleteUnreferenced(id)) {
                change(own, EntryState.DELETED, null, null);
                writes.erase(id);
            }
            if (kind == EntryKind.COMMENT) writes.refreshPost(own.postId());
        });
    }

    private void change(
            StoredEntry entry, EntryState state, @Nullable String heldReason, @Nullable String removalReason) {
        writes.setState(entry.id(), state, heldReason, removalReason, clock.instant());
        writes.refreshPost(entry.postId());
    }
}
