package com.codementee.bookings;

import java.time.Instant;
import java.util.UUID;

/**
 * One side reported that the other missed a mock. Published inside the transaction.
 *
 * @param objectUntil when the report stands if nobody objects
 */
public record NoShowReported(UUID mockId, Instant objectUntil) {}
