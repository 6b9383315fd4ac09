/**
 * Booking requests until an admin confirms them, and their cancellation and rescheduling at any time.
 *
 * <p>A pending request reserves nothing. A unit is taken with the request as its cause and given back at most once.
 */
@NullMarked
@NamedInterface("requests")
package com.codementee.bookings.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
