package com.codementee.community.moderation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text of an entry before an edit. */
@Schema(name = "EarlierText")
public record EarlierText(
        UUID id, @Schema(description = "null for a comment") @Nullable String title, String body, Instant replacedAt) {}
