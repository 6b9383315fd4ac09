package com.codementee.community.entries;

import com.codementee.community.AnswerAccepted;
import com.codementee.community.EntryKind;
import com.codementee.community.ReviewNeeded;
import com.codementee.community.entries.EntryWriteStore.PostText;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes posts. */
@Service
public class Posts {

    private final EntryStore entries;
    private final EntryWriteStore writes;
    private final PostingRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Posts(
            EntryStore entries, EntryWriteStore writes, PostingRights rights, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.entries = entries;
        this.writes = writes;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds a post with its comments.
     *
     * @throws ApiException 404 if there is none that the caller may see
     */
    public PostThread require(UUID id, Caller caller) {
        var post = requirePost(id, caller);
        return PostThread.of(post, entries.comments(id, caller.id(), isAdmin(caller)));
    }

    private Post requirePost(UUID id, Caller caller) {
        return entries.findPost(id, caller.id(), isAdmin(caller)).orElseThrow(EntryKind.POST::notFound);
    }

    private static boolean isAdmin(Caller caller) {
        return caller.role() == Role.ADMIN;
    }

    /**
     * Creates a post. A newcomer's is held until an admin accepts it.
     *
     * @throws ApiException 429 above the daily limit, or 409 ALREADY_EXISTS if a newcomer's post is already waiting
     */
    PostThread create(Caller caller, PostText text) {
        return transactions.run(() -> {
            boolean newcomer = rights.isNewcomer(caller);
            rights.countPost(caller, newcomer);
            var id = Ids.next();
            writes.insertPost(id, caller.id(), text, newcomer, clock.instant());
            if (newcomer) events.publishEvent(new ReviewNeeded(id));
            return require(id, caller);
        });
    }

    /**
     * Changes a person's own post and keeps the earlier text for admins.
     *
     * @throws ApiException 404, 409 after 24 h, 412 if it has another version, 429 if they are muted
     */
    PostThread change(UUID id, Caller caller, PostText text, ExpectedVersion expected) {
        return transactions.run(() -> {
            writes.lockPostOf(id);
            EditRules.requireEditable(writes.find(id), EntryKind.POST, caller.id(), clock.instant());
            expected.require(requirePost(id, caller));
            rights.requireNotMuted(caller.id());
            writes.keepText(Ids.next(), id, clock.instant());
            writes.updatePost(id, text, clock.instant());
            writes.refreshPost(id);
            return require(id, caller);
        });
    }

    /** Accepts a comment as the answer to the caller's own post, or none. */
    public PostThread accept(UUID id, Caller caller, @Nullable UUID commentId, ExpectedVersion expected) {
        return transactions.run(() -> {
            writes.lockPostOf(id);
            var before = requirePost(id, caller);
            if (!before.status().mine()) {
                throw new ApiException(ErrorCode.FORBIDDEN_ROLE, "Only a post's author accepts an answer.");
            }
            expected.require(before);
            if (!writes.accept(id, commentId, clock.instant())) {
                throw ApiException.invalid("accepted_comment_id", "is not a comment on this post");
            }
            if (commentId != null) events.publishEvent(new AnswerAccepted(id, commentId));
            return require(id, caller);
        });
    }
}
