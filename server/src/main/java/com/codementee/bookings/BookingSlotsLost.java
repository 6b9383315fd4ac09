package com.codementee.bookings;

import java.util.UUID;

/** No slot of a pending request can be booked any more. Published inside the transaction. */
public record BookingSlotsLost(UUID bookingRequestId) {}
