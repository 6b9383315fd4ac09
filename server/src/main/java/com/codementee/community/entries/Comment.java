package com.codementee.community.entries;

import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A comment as one reader sees it. */
@Schema(name = "ForumComment")
public record Comment(
        UUID id,
        UUID postId,
        @Schema(description = "the comment that it replies to; null for a reply to the post") @Nullable UUID parentId,
        @Schema(description = "1 for a reply to the post, at most 5") int depth,
        @Schema(description = "null if the comment was removed") @Nested("author") @Nullable Author author,
        @Nested @JsonUnwrapped Text text,
        @Nested @JsonUnwrapped Status status,
        @Nested @JsonUnwrapped Post.Times times,
        Integer version)
        implements Versioned {

    private static final String REMOVED = "[removed]";

    /** A comment's text. */
    @Schema(name = "ForumCommentText")
    public record Text(
            @Schema(description = "Markdown") String body,
            @Schema(description = "the sanitised rendering of body") String bodyHtml) {}

    /** A comment's votes, and why it may be missing. */
    @Schema(name = "ForumCommentStatus")
    public record Status(
            int votes,
            @Schema(description = "whether the caller voted for it") boolean voted,
            @Schema(description = "whether the post's author accepted it as the answer") boolean accepted,
            @Schema(description = "waits for an admin; only its author and admins see it") boolean held,
            boolean removed,
            @Schema(description = "why a moderator removed it") @Nullable String removalReason,
            @Schema(description = "whether the caller wrote it") boolean mine) {}

    /** Returns this comment without what readers must not see of a removed one. */
    Comment redacted() {
        if (!status.removed) return this;
        var nothing = new Text(REMOVED, "<p>" + REMOVED + "</p>");
        return new Comment(id, postId, parentId, depth, null, nothing, status, times, version);
    }
}
