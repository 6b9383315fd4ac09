package com.codementee.bookings;

import com.codementee.platform.http.Wire;

/** Where a booking request stands. */
public enum BookingStatus implements Wire {
    PENDING,
    CONFIRMED,
    CANCELLED,
    COMPLETED
}
