package com.codementee.platform.idempotency;

import java.util.UUID;

/**
 * The id for the row that a request creates, as a parameter of its route. Every repeat with the same {@code
 * Idempotency-Key} and body gets the same id, even after a crash, so the primary key prevents a second row.
 */
public record ReservedId(UUID value) {}
