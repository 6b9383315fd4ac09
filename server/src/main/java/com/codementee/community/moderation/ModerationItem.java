package com.codementee.community.moderation;

import com.codementee.community.EntryKind;
import com.codementee.community.entries.Author;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** A held or reported entry in the admins' queue. */
@Schema(name = "ModerationItem")
public record ModerationItem(
        EntryKind kind,
        UUID id,
        UUID postId,
        @Nested("author") Author author,
        @Schema(description = "the post's title, for a comment too") String title,
        @Schema(description = "the beginning of the text, as written") String excerpt,
        @Schema(description = "open reports") int reports,
        @Schema(description = "what the reports say") List<String> reasons,
        @Schema(description = "whether only its author and admins see it") boolean held,
        @Schema(description = "how often a moderator has warned the author") int warnings,
        Instant createdAt) {}
