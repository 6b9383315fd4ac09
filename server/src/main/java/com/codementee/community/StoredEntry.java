package com.codementee.community;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as rules see it.
 *
 * @param title the post's title, for a comment too
 */
public record StoredEntry(
        UUID id,
        EntryKind kind,
        UUID postId,
        @Nullable UUID parentId,
        int depth,
        UUID authorId,
        EntryState state,
        String title,
        String body,
        Instant createdAt) {}
