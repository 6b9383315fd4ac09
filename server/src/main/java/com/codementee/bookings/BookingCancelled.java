package com.codementee.bookings;

import java.util.UUID;

/** A request was cancelled, with its mock if it was confirmed. Published inside the transaction. */
public record BookingCancelled(UUID bookingRequestId, boolean wasConfirmed) {}
