package com.codementee.audit;

import com.codementee.audit.SealStore.SealAndEntry;
import com.codementee.audit.SealStore.Verification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recomputes the hash chain and stores the first break, if any. Each hour it continues where the last verification
 * ended; once a day it starts again from the first seal. It logs the head of an intact chain, so that anyone who ships
 * the log to another machine can later prove that nothing up to that head was changed or removed.
 */
@Component
class AuditVerifier {

    private static final Logger log = LoggerFactory.getLogger(AuditVerifier.class);
    private static final Duration BETWEEN_WHOLE = Duration.ofHours(24);
    private static final int BATCH = 5_000;
    private static final UUID LOWEST_ID = new UUID(0, 0);

    private final SealStore store;
    private final InstantSource clock;

    AuditVerifier(SealStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How far the chain is intact, and what breaks it there. */
    private record Chain(long sequence, String head, @Nullable String problem) {

        static final Chain EMPTY = new Chain(0, HashChain.START, null);

        Chain broken(String why) {
            return new Chain(sequence, head, why);
        }
    }

    /**
     * Verifies the seals since the last verification, or all seals if it found a break or the last full verification is
     * old.
     */
    Verification verify() {
        var last = store.lastVerification().filter(result -> result.problem() == null);
        boolean wholeIsRecent = store.lastWhole()
                .filter(result -> result.at().plus(BETWEEN_WHOLE).isAfter(clock.instant()))
                .isPresent();
        if (last.isEmpty() || !wholeIsRecent) return verifyAll();
        var start = new Chain(last.get().sequence(), last.get().head(), null);
        var chain = compareWithEarlier(follow(start));
        return chain.problem == null ? store(start, chain) : verifyAll();
    }

    /** Verifies the whole chain, and that each entry is sealed or waits for its seal. */
    Verification verifyAll() {
        var chain = follow(Chain.EMPTY);
        if (chain.problem == null) chain = compareWithEarlier(chain);
        if (chain.problem == null) {
            var intact = chain;
            chain = findUnsealed().map(id -> intact.broken("Entry " + id + " was never sealed.")).orElse(intact);
        }
        return store(Chain.EMPTY, chain);
    }

    private Verification store(Chain start, Chain chain) {
        var result = new Verification(clock.instant(), start.sequence, chain.sequence, chain.head, chain.problem);
        store.insertVerification(result);
        if (chain.problem == null) log.info("Audit log intact: head {} {}", chain.sequence, chain.head);
        else log.error("ALERT the audit log is broken after seal {}: {}", chain.sequence, chain.problem);
        return result;
    }

    private Chain follow(Chain start) {
        var chain = start;
        while (true) {
            var batch = store.listAfter(chain.sequence, BATCH);
            for (var seal : batch) {
                chain = next(chain, seal);
                if (chain.problem != null) return chain;
            }
            if (batch.size() < BATCH) return chain;
        }
    }

    private static Chain next(Chain chain, SealAndEntry seal) {
        long sequence = chain.sequence + 1;
        if (seal.sequence() != sequence) return chain.broken("Seal " + sequence + " is missing.");
        if (seal.entry() == null) return chain.broken("Entry " + seal.entryId() + " is missing.");
        var hash = HashChain.next(chain.head, sequence, seal.entry());
        if (!hash.equals(seal.hash())) return chain.broken("Entry " + seal.entryId() + " or its seal was changed.");
        return new Chain(sequence, hash, null);
    }

    /** A chain that was truncated or recomputed is consistent in itself, but does not contain the earlier head. */
    private Chain compareWithEarlier(Chain chain) {
        var earlier = store.lastIntact().filter(result -> result.sequence() > 0);
        if (earlier.isEmpty()) return chain;
        long sequence = earlier.get().sequence();
        var hash = store.hashAt(sequence);
        if (hash.isEmpty()) return chain.broken("Seals up to " + sequence + " existed before.");
        if (hash.get().equals(earlier.get().head())) return chain;
        return chain.broken("Seal " + sequence + " had another hash before.");
    }

    private Optional<UUID> findUnsealed() {
        var after = LOWEST_ID;
        while (true) {
            var batch = store.listEntriesAfter(after, BATCH);
            var lost = batch.stream().filter(entry -> !entry.sealed()).findFirst();
            if (lost.isPresent()) return lost.map(SealStore.EntryState::id);
            if (batch.size() < BATCH) return Optional.empty();
            after = batch.getLast().id();
        }
    }
}
