package com.codementee.bookings;

/** A mentee requested a mock. Published inside the transaction. */
public record BookingRequested(Booking booking) {}
