package com.codementee.bookings.reliability;

import java.util.UUID;

/** A mentor gets new mocks again. Published inside the transaction. */
public record AssignmentsResumed(UUID pauseId, UUID mentorId) {}
