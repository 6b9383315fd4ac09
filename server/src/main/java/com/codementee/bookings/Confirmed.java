package com.codementee.bookings;

/** A request that has just been confirmed, and the mock that came of it. */
public record Confirmed(Booking bookingRequest, Mock mock) {}
