package com.codementee.bookings;

import java.util.UUID;

/**
 * A request was cancelled, with its mock if it was confirmed. Published inside the transaction.
 *
 * @param byMentee whether the mentee cancelled, rather than an admin or the end of its last preferred time
 */
public record BookingCancelled(UUID bookingRequestId, boolean wasConfirmed, boolean byMentee) {}
