package com.codementee.bookings;

import com.codementee.platform.json.WireEnum;

/** The status of a booking request. */
public enum BookingStatus implements WireEnum {
    PENDING,
    CONFIRMED,
    CANCELLED,
    COMPLETED
}
