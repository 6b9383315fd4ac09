package com.codementee.bookings.assignments;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.bookings.BookingConfirmed;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.requests.RequestReviewScheduler;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.scheduling.Slots;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Books the slot, chooses a meeting link and inserts the mock for a locked request. A conditional update books the
 * slot, an advisory lock serialises the choice of links, and exclusion constraints prevent overlapping mocks of a
 * mentor or mentee.
 */
@Component
class MockPlacement {

    /** Key of the advisory lock for choosing a meeting link. */
    static final long LINK_CHOICE_LOCK = 0x6d6f636b6c696e6bL;

    private final BookingStore store;
    private final MockStore mocks;
    private final Slots slots;
    private final RequestReviewScheduler reviews;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MockPlacement(
            BookingStore store, MockStore mocks, Slots slots, RequestReviewScheduler reviews,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.mocks = mocks;
        this.slots = slots;
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /** Confirms the request and returns the id of its mock. */
    UUID place(BookingStore.LockedBooking booking, UUID mentorId, UUID slotId, UUID adminId) {
        var now = clock.instant();
        var slot = slots.book(slotId);
        mocks.lockLinkChoice(LINK_CHOICE_LOCK);
        var link = mocks.freeLink(slot.startsAt(), slot.endsAt()).orElseThrow(() -> new ApiException(
                ErrorCode.NO_MEETING_LINK,
                        "No meeting link is free at that time. Add one under Meeting links, or choose another time."));
        var mock = new MockStore.NewMock(
                Ids.next(), booking.id(), booking.menteeId(), mentorId, slotId, link.id(), link.link(),
                slot.startsAt(), slot.endsAt(), now);
        mocks.insert(mock);
        store.confirm(booking.id(), mentorId, slotId, link.id(), link.link(), adminId, now);
        reviews.scheduleForSlot(slotId);
        events.publishEvent(new BookingConfirmed(booking.id()));
        events.publishEvent(AuditEvent.of(AuditAction.BOOKING_ASSIGNED, booking.id())
                .before(Map.of("status", booking.status()))
                .after(Map.of(
                        "status", BookingStatus.CONFIRMED, "mentor_id", mentorId, "slot_id", slotId,
                        "mock_id", mock.id())));
        return mock.id();
    }
}
