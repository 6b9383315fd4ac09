package com.codementee.bookings;

import java.util.UUID;

/** An admin took the mentor off this mock; the request is pending again. Published inside the transaction. */
public record BookingUnassigned(UUID bookingRequestId, UUID formerMockId) {}
