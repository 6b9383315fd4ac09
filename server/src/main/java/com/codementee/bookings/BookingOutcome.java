package com.codementee.bookings;

import com.codementee.platform.errors.ErrorCode;

/** What became of a booking that came with an order. */
public sealed interface BookingOutcome {

    /** It is made, now or when this order was settled before. */
    record Booked(Booking booking) implements BookingOutcome {}

    /** It cannot be made, and nothing was changed. */
    record Refused(ErrorCode code, String detail) implements BookingOutcome {}
}
