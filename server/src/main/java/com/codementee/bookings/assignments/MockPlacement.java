package com.codementee.bookings.assignments;

import com.codementee.bookings.BookingConfirmed;
import com.codementee.bookings.requests.PendingRequestReview;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.scheduling.Slots;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives a held request its slot, link and mock. The slot is booked by a conditional update; the link is chosen while
 * nobody else chooses; whether mentor and mentee are free is for the constraints to say.
 */
@Component
class MockPlacement {

    /** Names the choice of a meeting link among the database's advisory locks. */
    private static final long CHOICE_OF_LINK = 0x6d6f636b6c696e6bL;

    private final BookingStore store;
    private final MockStore mocks;
    private final Slots slots;
    private final PendingRequestReview pending;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MockPlacement(
            BookingStore store, MockStore mocks, Slots slots, PendingRequestReview pending, ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.mocks = mocks;
        this.slots = slots;
        this.pending = pending;
        this.events = events;
        this.clock = clock;
    }

    /** Confirms the request; says which mock came of it. */
    UUID place(BookingStore.Held booking, UUID mentorId, UUID slotId, UUID adminId) {
        var now = clock.instant();
        var slot = slots.book(slotId);
        mocks.awaitChoiceOfLink(CHOICE_OF_LINK);
        var link = mocks.freeLink(slot.startsAt(), slot.endsAt()).orElseThrow(() -> new ApiException(
                ErrorCode.NO_MEETING_LINK, "Every meeting link is taken at that time. Add one, or choose another slot."));
        var mock = new MockStore.Entry(
                Ids.next(), booking.id(), booking.menteeId(), mentorId, slotId, link.id(), link.link(),
                slot.startsAt(), slot.endsAt(), now);
        mocks.insert(mock);
        store.confirm(booking.id(), mentorId, slotId, link.id(), link.link(), adminId, now);
        pending.slotChanged(slotId);
        events.publishEvent(new BookingConfirmed(booking.id()));
        return mock.id();
    }
}
