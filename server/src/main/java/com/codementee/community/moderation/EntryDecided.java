package com.codementee.community.moderation;

import com.codementee.community.StoredEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An admin decided about an entry.
 *
 * @param entry the entry as it was before
 * @param reason the admin's words; null if it was accepted
 * @param mutedUntil null unless the author was muted
 */
public record EntryDecided(
        StoredEntry entry, ModerationAction action, @Nullable String reason, @Nullable Instant mutedUntil) {}
