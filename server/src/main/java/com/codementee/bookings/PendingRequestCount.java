package com.codementee.bookings;

/**
 * The number of pending requests of a mentee.
 *
 * @param withoutSlots how many of them have no slot that can still be booked
 */
public record PendingRequestCount(int requests, int withoutSlots) {}
