package com.codementee.bookings.reminders;

import java.util.List;
import java.util.UUID;

/**
 * These requests have waited for a mentor for 24 hours. Published inside the transaction, once for each time that a
 * request began to wait.
 */
public record AssignmentsLate(List<LateRequest> requests) {

    /** A late request, with its reminder. */
    public record LateRequest(UUID reminderId, UUID bookingRequestId) {}
}
