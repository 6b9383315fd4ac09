package com.codementee.bookings.mocks;

import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.scheduling.MeetLinkRemoving;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clears a deleted meeting link from mocks that have ended or were cancelled. They keep its URL as text. */
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
        mocks.clearMeetLink(event.meetLinkId(), clock.instant());
        bookings.clearMeetLink(event.meetLinkId(), clock.instant());
    }
}
