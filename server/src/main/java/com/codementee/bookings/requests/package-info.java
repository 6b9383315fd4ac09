/**
 * Booking requests until an admin confirms them, and cancelling and rescheduling them at any time.
 *
 * <p>A pending request reserves nothing. Each request takes one unit, with the request as its cause; the unit is
 * returned at most once. Units and slots are changed through the services of billing and scheduling, whose stores are
 * private.
 */
@NullMarked
@NamedInterface("requests")
package com.codementee.bookings.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
