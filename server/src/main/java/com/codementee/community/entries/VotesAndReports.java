package com.codementee.community.entries;

import com.codementee.community.EntryKind;
import com.codementee.community.EntryState;
import com.codementee.community.ReviewNeeded;
import com.codementee.community.entries.EntryStore.VoteCount;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Votes and reports: one of each per person and entry, however often they are sent. */
@Service
class VotesAndReports {

    /** Reports by this many people hide an entry until an admin decides. */
    private static final int REPORTS_TO_HOLD = 3;

    private final EntryStore entries;
    private final EntryWriteStore writes;
    private final EntryStates states;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    VotesAndReports(
            EntryStore entries, EntryWriteStore writes, EntryStates states, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.entries = entries;
        this.writes = writes;
        this.states = states;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives or takes back a person's vote.
     *
     * @throws ApiException 404 if the entry is not visible
     */
    VoteCount vote(UUID id, EntryKind kind, UUID personId, boolean up) {
        return transactions.run(() -> {
            boolean changed = up
                    ? entries.insertVote(id, kind, personId, clock.instant()) : entries.deleteVote(id, personId);
            if (changed) entries.addVotes(id, up ? 1 : -1);
            return entries.votes(id, kind, personId).orElseThrow(kind::notFound);
        });
    }

    /**
     * Reports an entry to the admins.
     *
     * @throws ApiException 404 if it is not visible, 403 if it is the person's own
     */
    void report(UUID id, EntryKind kind, UUID personId, @Nullable String reason) {
        transactions.run(() -> {
            writes.lockPostOf(id);
            var entry = writes.find(id)
                    .filter(one -> one.kind() == kind && one.state() == EntryState.VISIBLE)
                    .orElseThrow(kind::notFound);
            if (entry.authorId().equals(personId)) {
                throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "You can't report your own text. Delete it instead.");
            }
            if (!writes.insertReport(id, personId, reason, clock.instant())) return;
            int reports = writes.addReport(id);
            if (reports == 1) events.publishEvent(new ReviewNeeded(id));
            if (reports >= REPORTS_TO_HOLD) states.hold(entry);
        });
    }
}
