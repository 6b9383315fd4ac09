package com.codementee.platform.idempotency;

import java.util.UUID;

/**
 * The id for what a request creates, as a route's parameter. A repeat with the same {@code Idempotency-Key} and body gets the
 * same id, also when the first was cut off or failed on our side, so the primary key keeps it from creating a second one.
 */
public record ReservedId(UUID value) {}
