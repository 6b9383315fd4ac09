package com.codementee.bookings.assignments;

import com.codementee.bookings.Booking;
import com.codementee.bookings.Mock;

/** A request that has just been confirmed, and its new mock. */
public record ConfirmedBooking(Booking bookingRequest, Mock mock) {}
