package com.codementee.bookings.requests;

import com.codementee.bookings.store.OfferedSlotStore;
import com.codementee.scheduling.SlotUsage;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the scheduling module which slots are in pending requests. */
@Component
class PendingRequestSlotUsage implements SlotUsage {

    private final OfferedSlotStore store;

    PendingRequestSlotUsage(OfferedSlotStore store) {
        this.store = store;
    }

    @Override
    public boolean isInPendingRequest(UUID slotId) {
        return store.isInPendingRequest(slotId);
    }
}
