package com.codementee.bookings;

import java.util.UUID;

/** A request is off, and with it its mock if it was confirmed. Published inside the transaction. */
public record BookingCancelled(UUID bookingRequestId, boolean wasConfirmed) {}
