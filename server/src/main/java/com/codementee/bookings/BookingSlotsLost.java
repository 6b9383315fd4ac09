package com.codementee.bookings;

import java.util.UUID;

/** None of a pending request's slots can be booked any more. Published inside the transaction. */
public record BookingSlotsLost(UUID bookingRequestId) {}
