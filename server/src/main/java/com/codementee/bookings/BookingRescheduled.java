package com.codementee.bookings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentee chose new slots; the request is pending. Published inside the transaction.
 *
 * @param formerMockId the cancelled mock; null if the request was not confirmed
 */
public record BookingRescheduled(UUID bookingRequestId, @Nullable UUID formerMockId) {}
