package com.codementee.bookings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentee has chosen new slots, and their request is pending again. Published inside the transaction.
 *
 * @param formerMockId the mock that is off with it; null when the request had not been confirmed
 */
public record BookingRescheduled(UUID bookingRequestId, @Nullable UUID formerMockId) {}
