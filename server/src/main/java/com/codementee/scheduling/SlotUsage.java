package com.codementee.scheduling;

import java.util.UUID;

/** Tells scheduling whether a slot is in use. The bookings module implements it. */
public interface SlotUsage {

    /** Whether a pending booking request contains this slot, so that its time, types and mentor must not change. */
    boolean isInPendingRequest(UUID slotId);
}
