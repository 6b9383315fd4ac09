package com.codementee.bookings;

import java.util.UUID;

/** An admin removed the mentor from a mock; the request is pending again. Published inside the transaction. */
public record BookingUnassigned(UUID bookingRequestId, UUID formerMockId) {}
