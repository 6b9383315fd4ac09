package com.codementee.bookings.assignments;

import java.util.UUID;

/**
 * An admin gave a confirmed request another mentor, another time, or both, with a new mock. Published inside the
 * transaction.
 *
 * @param formerMockId the cancelled mock
 * @param mentorChanged false if only the time changed
 */
public record MockReassigned(UUID bookingRequestId, UUID formerMockId, boolean mentorChanged) {}
