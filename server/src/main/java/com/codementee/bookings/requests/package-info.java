/**
 * Booking requests until an admin confirms them, and their cancellation and rescheduling at any time.
 *
 * <p>A pending request reserves nothing. Each request takes one unit, with the request as its cause; the unit is
 * returned at most once. Services call the billing and scheduling modules' services for units and slots, whose stores
 * are private.
 */
@NullMarked
@NamedInterface("requests")
package com.codementee.bookings.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
