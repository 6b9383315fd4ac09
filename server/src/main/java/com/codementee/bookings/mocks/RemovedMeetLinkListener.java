package com.codementee.bookings.mocks;

import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.scheduling.MeetLinkRemoving;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a meeting link leave the pool once nothing is to come of the mocks that had it; they keep its address. */
@Component
class RemovedMeetLinkListener {

    private final BookingStore bookings;
    private final MockStore mocks;
    private final InstantSource clock;

    RemovedMeetLinkListener(BookingStore bookings, MockStore mocks, InstantSource clock) {
        this.bookings = bookings;
        this.mocks = mocks;
        this.clock = clock;
    }

    @EventListener
    void on(MeetLinkRemoving event) {
        mocks.forgetLink(event.meetLinkId(), clock.instant());
        bookings.forgetLink(event.meetLinkId(), clock.instant());
    }
}
