package com.codementee.scheduling;

import com.codementee.platform.json.WireEnum;

/** Whether a slot can be booked. A pending request does not change its slots' status. */
public enum SlotStatus implements WireEnum {
    AVAILABLE,
    BOOKED,
    BLOCKED
}
