package com.codementee.importer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mock of the older system, as far as its booking request does not say the same.
 *
 * @param endedAt when the document last changed
 */
record LegacyMock(
        UUID id, String legacyId, String status, @Nullable String link, Instant createdAt, Instant endedAt) {}
