package com.codementee.bookings;

/**
 * The number of a mentee's pending requests.
 *
 * @param withoutSlots how many of them have no slot that can still be booked
 */
public record PendingRequestCounts(int requests, int withoutSlots) {}
