package com.codementee.bookings;

import com.codementee.platform.json.WireEnum;

/** The status of a mock. */
public enum MockStatus implements WireEnum {
    SCHEDULED,
    COMPLETED,
    CANCELLED,
    NO_SHOW
}
