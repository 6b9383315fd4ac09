package com.codementee.bookings;

import java.util.UUID;

/** The assigned mentor will not hold this mock; the request is pending again. Published inside the transaction. */
public record BookingDeclined(UUID bookingRequestId, UUID formerMockId, String reason) {}
