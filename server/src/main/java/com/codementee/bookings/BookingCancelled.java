package com.codementee.bookings;

import java.util.UUID;

/**
 * A request was cancelled, along with its mock if it was confirmed. Published inside the transaction.
 *
 * @param byMentee true if the mentee cancelled; false if an admin did, or if the last preferred slot passed
 * @param unitReturned whether the mentee has the mock back in their plan
 */
public record BookingCancelled(UUID bookingRequestId, boolean wasConfirmed, boolean byMentee, boolean unitReturned) {}
