package com.codementee.aitools.runs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An earlier result in the list. */
public record HistoryEntry(
        UUID id, AiTool tool, String title, @Nullable Integer score, String engine, Instant createdAt,
        Instant expiresAt) {}
