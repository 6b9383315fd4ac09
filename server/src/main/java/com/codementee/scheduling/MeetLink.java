package com.codementee.scheduling;

import com.codementee.platform.versioning.Versioned;
import java.time.Instant;
import java.util.UUID;

/** A meeting link in the pool. */
public record MeetLink(UUID id, String name, String link, Instant createdAt, Integer version) implements Versioned {}
