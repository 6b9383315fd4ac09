package com.codementee.bookings;

import com.codementee.platform.json.WireEnum;

/** Where a booking request stands. */
public enum BookingStatus implements WireEnum {
    PENDING,
    CONFIRMED,
    CANCELLED,
    COMPLETED
}
