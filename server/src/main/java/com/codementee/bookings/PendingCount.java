package com.codementee.bookings;

/**
 * How many pending requests a mentee has.
 *
 * @param withoutSlots how many of them name no slot that can still be booked
 */
public record PendingCount(int requests, int withoutSlots) {}
