package com.codementee.bookings.store;

import com.codementee.scheduling.Slot;
import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;

/**
 * A slot as one mentee sees it: blocked when no mentor could take it.
 *
 * @param menteeBusy whether the mentee has a mock at that time
 */
@PropagateNull("id")
public record OfferedSlot(@Nested Slot slot, boolean menteeBusy) {

    /** Whether this mentee can still book the slot at this instant. */
    public boolean isBookable(Instant now) {
        return !menteeBusy && slot.isBookable(now);
    }
}
