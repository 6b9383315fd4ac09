package com.codementee.bookings;

import java.time.Instant;
import java.util.UUID;

/**
 * One side reported that the other missed a mock. Published inside the transaction.
 *
 * @param objectUntil the deadline for objections, after which the report stands
 */
public record NoShowReported(UUID mockId, Instant objectUntil) {}
