package com.codementee.community.entries;

import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A post as one reader sees it. Its JSON is one flat object. */
@Schema(name = "ForumPost")
public record Post(
        UUID id,
        @Schema(description = "null if the post was removed") @Nested("author") @Nullable Author author,
        @Nested @JsonUnwrapped Content content,
        @Nested @JsonUnwrapped Standing standing,
        @Nested @JsonUnwrapped Status status,
        @Schema(description = "the comment that the author accepted as the answer") @Nullable UUID acceptedCommentId,
        @Nested @JsonUnwrapped Times times,
        Integer version,
        @JsonIgnore long rank)
        implements Versioned {

    private static final String REMOVED = "[removed]";

    /** A post's text. */
    @Schema(name = "ForumPostContent")
    public record Content(
            PostCategory category,
            String title,
            @Schema(description = "Markdown; null for a reader without a plan") @Nullable String body,
            @Schema(description = "the sanitised rendering of body") @Nullable String bodyHtml,
            List<String> tags) {}

    /** A post's votes and visible comments. */
    @Schema(name = "ForumPostStanding")
    public record Standing(
            int votes,
            @Schema(description = "whether the caller voted for it") boolean voted,
            int commentCount) {}

    /** What may be done with a post, and why it may be missing. */
    @Schema(name = "ForumPostStatus")
    public record Status(
            boolean pinned,
            @Schema(description = "takes no more comments") boolean locked,
            @Schema(description = "waits for an admin; only its author and admins see it") boolean held,
            boolean removed,
            @Schema(description = "why a moderator removed it") @Nullable String removalReason,
            @Schema(description = "whether the caller wrote it") boolean mine,
            @Schema(description = "whether the caller needs a plan to read it") boolean lockedForTier) {}

    /** When an entry was written and edited. */
    @Schema(name = "ForumEntryTimes")
    public record Times(Instant createdAt, Instant updatedAt, @Nullable Instant editedAt) {}

    /** Returns this post without what readers must not see of a removed one. */
    Post redacted() {
        if (!status.removed) return this;
        var nothing = new Content(content.category, REMOVED, REMOVED, "<p>" + REMOVED + "</p>", List.of());
        return new Post(id, null, nothing, standing, status, acceptedCommentId, times, version, rank);
    }

    /** Returns this post as a mentee without a plan sees it: the title alone. */
    Post withTitleOnly() {
        var title = new Content(content.category, content.title, null, null, content.tags);
        var locked = new Status(status.pinned, status.locked, status.held, status.removed, status.removalReason,
                status.mine, true);
        return new Post(id, author, title, standing, locked, acceptedCommentId, times, version, rank);
    }
}
