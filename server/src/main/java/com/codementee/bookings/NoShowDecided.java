package com.codementee.bookings;

import java.time.Instant;
import java.util.UUID;

/** A no-show report stands because nobody objected, or an admin decided it. Published inside the transaction. */
public record NoShowDecided(UUID mockId, Instant decidedAt) {}
