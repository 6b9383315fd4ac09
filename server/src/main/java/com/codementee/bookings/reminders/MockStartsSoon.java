package com.codementee.bookings.reminders;

import java.util.UUID;

/**
 * A scheduled mock starts in a day or an hour, or sooner if no reminder could be sent then. Published inside the
 * transaction, once for each start time and lead time.
 */
public record MockStartsSoon(UUID reminderId, UUID bookingRequestId) {}
