package com.codementee.audit;

import com.codementee.audit.SealStore.Seal;
import com.codementee.audit.SealStore.SealedColumns;
import com.codementee.platform.db.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Appends committed entries to the hash chain, each once. Other transactions do not wait for it: they only queue their
 * entries, and the advisory lock serialises nothing but the sealing.
 */
@Component
class AuditSealer {

    /** Key of the advisory lock of the sealing job. */
    private static final long LOCK = 0x6175646974736561L;
    private static final int BATCH = 1_000;

    private final SealStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    AuditSealer(SealStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals all entries that are committed now. */
    void seal() {
        while (transactions.run(this::sealBatch) == BATCH) {
            // The next batch has a transaction of its own.
        }
    }

    private int sealBatch() {
        store.lock(LOCK);
        var entries = store.listUnsealed(BATCH);
        if (entries.isEmpty()) return 0;
        var head = store.head();
        long sequence = head.map(Seal::sequence).orElse(0L);
        var hash = head.map(Seal::hash).orElse(HashChain.START);
        List<Seal> seals = new ArrayList<>();
        for (var entry : entries) {
            sequence++;
            hash = HashChain.next(hash, sequence, entry);
            seals.add(new Seal(sequence, entry.id(), hash, clock.instant()));
        }
        store.insert(seals);
        store.deleteFromQueue(entries.stream().map(SealedColumns::id).toList());
        return entries.size();
    }
}
