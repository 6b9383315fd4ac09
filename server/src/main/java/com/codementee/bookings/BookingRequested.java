package com.codementee.bookings;

import java.util.UUID;

/** A mentee has asked for a mock; nothing is reserved yet. Published inside the transaction. */
public record BookingRequested(UUID bookingRequestId) {}
