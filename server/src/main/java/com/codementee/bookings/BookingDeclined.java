package com.codementee.bookings;

import java.util.UUID;

/** The mentor declined the mock; the request is pending again. Published inside the transaction. */
public record BookingDeclined(UUID bookingRequestId, UUID mentorId, UUID formerMockId, String reason) {}
