package com.codementee.bookings;

import java.util.UUID;

/**
 * An admin confirmed a request: it has a mentor, a slot, a meeting link and a mock. Published inside the transaction.
 */
public record BookingConfirmed(UUID bookingRequestId) {}
