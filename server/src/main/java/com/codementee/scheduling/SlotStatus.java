package com.codementee.scheduling;

import com.codementee.platform.http.Wire;

/** Whether a slot can be booked. A pending request that names it changes nothing. */
public enum SlotStatus implements Wire {
    AVAILABLE,
    BOOKED,
    BLOCKED
}
