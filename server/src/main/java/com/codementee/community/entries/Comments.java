package com.codementee.community.entries;

import com.codementee.community.CommentAdded;
import com.codementee.community.EntryKind;
import com.codementee.community.EntryState;
import com.codementee.community.StoredEntry;
import com.codementee.community.entries.EntryWriteStore.NewComment;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Role;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.versioning.ExpectedVersion;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes comments. */
@Service
class Comments {

    private static final int MAX_DEPTH = 5;

    /** A longer discussion is not readable as one page. */
    private static final int MAX_COMMENTS = 500;

    private final EntryStore entries;
    private final EntryWriteStore writes;
    private final PostingRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Comments(
            EntryStore entries, EntryWriteStore writes, PostingRights rights, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.entries = entries;
        this.writes = writes;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** A comment's text, as written and rendered. */
    record CommentText(String body, String bodyHtml) {}

    /**
     * Adds a comment to a post, as a reply to another of its comments or to the post. A reply to a comment of the fifth
     * level joins that level.
     *
     * @throws ApiException 422 naming the post or parent that takes no replies; 429 for more than a day's comments
     */
    Comment create(Caller caller, UUID postId, @Nullable UUID parentId, CommentText text) {
        return transactions.run(() -> {
            rights.countComment(caller);
            if (!writes.addComment(postId, text.body, MAX_COMMENTS, clock.instant())) throw refusal(postId);
            var post = writes.find(postId).orElseThrow();
            var parent = parentId == null ? null : requireParent(postId, parentId);
            int depth = parent == null ? 1 : Math.min(MAX_DEPTH, parent.depth() + 1);
            var attached = parent == null || parent.depth() < MAX_DEPTH ? parentId : parent.parentId();
            var id = Ids.next();
            writes.insertComment(
                    new NewComment(id, postId, attached, depth, caller.id(), text.body, text.bodyHtml),
                    clock.instant());
            var answered = parent == null ? post.authorId() : parent.authorId();
            events.publishEvent(new CommentAdded(writes.find(id).orElseThrow(), answered));
            return require(id, caller);
        });
    }

    /** Changes a person's own comment and keeps the earlier text for admins. Throws as for a post. */
    Comment change(UUID id, Caller caller, CommentText text, ExpectedVersion expected) {
        return transactions.run(() -> {
            writes.lockPostOf(id);
            var own = EditRules.requireEditable(writes.find(id), EntryKind.COMMENT, caller.id(), clock.instant());
            expected.require(require(id, caller));
            rights.requireNotMuted(caller.id());
            writes.keepText(Ids.next(), id, clock.instant());
            writes.updateComment(id, text.body, text.bodyHtml, clock.instant());
            writes.refreshPost(own.postId());
            return require(id, caller);
        });
    }

    /**
     * Finds a comment.
     *
     * @throws ApiException 404 if there is none that the caller may see
     */
    Comment require(UUID id, Caller caller) {
        return entries.findComment(id, caller.id(), caller.role() == Role.ADMIN)
                .orElseThrow(EntryKind.COMMENT::notFound);
    }

    private StoredEntry requireParent(UUID postId, UUID parentId) {
        var parent = writes.find(parentId)
                .filter(entry -> entry.kind() == EntryKind.COMMENT && entry.postId().equals(postId))
                .orElseThrow(() -> ApiException.invalid("parent_id", "is not a comment on this post"));
        if (parent.state() != EntryState.VISIBLE) {
            throw ApiException.invalid("parent_id", "was removed, so nobody can reply to it");
        }
        return parent;
    }

    private ApiException refusal(UUID postId) {
        var visible = writes.find(postId)
                .filter(post -> post.kind() == EntryKind.POST && post.state() == EntryState.VISIBLE);
        return ApiException.invalid("post_id", visible.isPresent()
                ? "takes no more comments" : "is not a post that you can reply to");
    }
}
