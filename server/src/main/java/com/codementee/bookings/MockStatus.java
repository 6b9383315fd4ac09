package com.codementee.bookings;

import com.codementee.platform.http.Wire;

/** What became of a mock. */
public enum MockStatus implements Wire {
    SCHEDULED,
    COMPLETED,
    CANCELLED,
    NO_SHOW
}
