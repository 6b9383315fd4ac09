package com.codementee.bookings.requests;

import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.store.DeclineStore;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stores each decline with its request, inside the transaction that declines. */
@Component
class DeclineRecorder {

    private final DeclineStore store;
    private final InstantSource clock;

    DeclineRecorder(DeclineStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(BookingDeclined event) {
        store.insert(event.formerMockId(), event.reason(), clock.instant());
    }
}
