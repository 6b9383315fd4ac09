package com.codementee.bookings.requests;

import com.codementee.bookings.store.BookingStore;
import com.codementee.scheduling.SlotUsage;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the scheduling module which slots are in pending requests. */
@Component
class PendingRequestSlotUsage implements SlotUsage {

    private final BookingStore store;

    PendingRequestSlotUsage(BookingStore store) {
        this.store = store;
    }

    @Override
    public boolean isInPendingRequest(UUID slotId) {
        return store.isInPendingRequest(slotId);
    }
}
