/** Booking a mock interview, from request to completion. */
package com.codementee.bookings;
