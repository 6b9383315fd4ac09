package com.codementee.bookings;

import java.time.Instant;
import java.util.UUID;

/**
 * A pending request will be cancelled unless it is confirmed soon. Published inside the transaction, once per set of
 * preferred slots.
 *
 * @param lastUsableAt the start of the last slot that can still be confirmed
 */
public record BookingLapsing(UUID bookingRequestId, Instant lastUsableAt) {}
