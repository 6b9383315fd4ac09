package com.codementee.scheduling;

import com.codementee.platform.json.WireEnum;

/** Whether a slot can be booked. A pending request that names it changes nothing. */
public enum SlotStatus implements WireEnum {
    AVAILABLE,
    BOOKED,
    BLOCKED
}
