package com.codementee.bookings.reliability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A mentor missed a second mock within 30 days and gets no new mocks for now. Published inside the transaction.
 *
 * @param pauseId the id of the pause
 * @param missedAt when the mocks that they missed started
 */
public record AssignmentsPaused(UUID pauseId, UUID mentorId, List<Instant> missedAt) {}
