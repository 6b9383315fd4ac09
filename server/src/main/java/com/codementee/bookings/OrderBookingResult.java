package com.codementee.bookings;

import com.codementee.platform.errors.ErrorCode;

/** The result of creating the booking that a buyer included in an order. */
public sealed interface OrderBookingResult {

    /** The booking exists: it was created now or when the order was first settled. */
    record Booked(Booking booking) implements OrderBookingResult {}

    /** The booking was refused and nothing was written. */
    record Refused(ErrorCode code, String detail) implements OrderBookingResult {}
}
