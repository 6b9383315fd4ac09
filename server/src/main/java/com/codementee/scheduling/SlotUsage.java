package com.codementee.scheduling;

import java.util.UUID;

/** Tells the scheduling module whether a slot is in use. The bookings module implements it. */
public interface SlotUsage {

    /** Returns whether a pending booking request contains this slot, so its time, types and mentor must not change. */
    boolean isInPendingRequest(UUID slotId);
}
