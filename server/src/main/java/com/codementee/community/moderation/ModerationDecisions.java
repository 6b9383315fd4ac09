package com.codementee.community.moderation;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.community.EntryState;
import com.codementee.community.StoredEntry;
import com.codementee.community.entries.EntryStates;
import com.codementee.community.entries.PostingRights;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Applies admins' decisions about entries. Each is in the audit log and told to the author. */
@Service
class ModerationDecisions {

    private final ModerationStore store;
    private final EntryStates states;
    private final PostingRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ModerationDecisions(
            ModerationStore store, EntryStates states, PostingRights rights, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.states = states;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides about an entry. Repeating a decision changes nothing more.
     *
     * @param muteDays for how long the author is muted; only for MUTE
     * @throws ApiException 404 if there is no such entry or its author deleted it; 422 without a reason where the
     *     author is told one
     */
    void decide(UUID id, ModerationAction action, @Nullable String reason, @Nullable Integer muteDays) {
        if (action != ModerationAction.ACCEPT && reason == null) {
            throw ApiException.invalid("reason", "is required: the author is told it");
        }
        if ((action == ModerationAction.MUTE) != (muteDays != null)) {
            throw ApiException.invalid("mute_days", "is required to mute, and only then");
        }
        transactions.run(() -> {
            var entry = states.lock(id);
            if (entry.state() == EntryState.DELETED) throw entry.kind().notFound();
            boolean removes = action == ModerationAction.REMOVE || action == ModerationAction.MUTE;
            if (removes && entry.state() != EntryState.REMOVED) states.remove(entry, reason);
            if (!removes && entry.state() != EntryState.VISIBLE) states.publish(entry);
            store.closeReports(id);
            if (action == ModerationAction.WARN) rights.warn(entry.authorId());
            var mutedUntil = muteDays == null ? null : rights.mute(entry.authorId(), muteDays);
            record(entry, action, reason, mutedUntil);
            events.publishEvent(new EntryDecided(entry, action, reason, mutedUntil));
        });
    }

    private void record(
            StoredEntry entry, ModerationAction action, @Nullable String reason, @Nullable Instant mutedUntil) {
        var audited = switch (action) {
            case ACCEPT -> AuditAction.COMMUNITY_ENTRY_ACCEPTED;
            case WARN -> AuditAction.COMMUNITY_AUTHOR_WARNED;
            case REMOVE -> AuditAction.COMMUNITY_ENTRY_REMOVED;
            case MUTE -> AuditAction.COMMUNITY_AUTHOR_MUTED;
        };
        boolean removes = action == ModerationAction.REMOVE || action == ModerationAction.MUTE;
        var after = new HashMap<String, Object>(Map.of(
                "kind", entry.kind(), "author_id", entry.authorId(), "post_id", entry.postId(),
                "state", removes ? EntryState.REMOVED : EntryState.VISIBLE));
        if (mutedUntil != null) after.put("muted_until", mutedUntil);
        events.publishEvent(AuditEvent.of(audited, entry.id())
                .because(reason)
                .before(Map.of("state", entry.state()))
                .after(after));
    }

    /**
     * Pins or locks a post; null leaves a mark as it is.
     *
     * @throws ApiException 404
     */
    void mark(UUID postId, @Nullable Boolean pinned, @Nullable Boolean locked) {
        transactions.run(() -> {
            states.lock(postId);
            var before = store.marks(postId).orElseThrow(() -> ApiException.notFound("This post"));
            store.setMarks(postId, pinned, locked, clock.instant());
            events.publishEvent(AuditEvent.of(AuditAction.COMMUNITY_POST_MARKED, postId)
                    .before(before)
                    .after(store.marks(postId).orElseThrow()));
        });
    }
}
