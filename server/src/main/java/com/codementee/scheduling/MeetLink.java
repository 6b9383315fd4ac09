package com.codementee.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A meeting room of the pool. */
public record MeetLink(UUID id, String name, String link, Instant createdAt) {}
