package com.codementee.scheduling;

import java.util.UUID;

/** Says whether a slot may be changed. Scheduling asks it by name; the module of booking requests implements it. */
public interface SlotUsage {

    /** Whether a pending booking request names this slot, so that its time, types and mentor must stay. */
    boolean isNamedByPendingRequest(UUID slotId);
}
