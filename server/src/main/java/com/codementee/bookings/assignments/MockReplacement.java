package com.codementee.bookings.assignments;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.bookings.Mock;
import com.codementee.bookings.requests.RequestReviewScheduler;
import com.codementee.bookings.store.MockChangeStore;
import com.codementee.bookings.store.MockChangeStore.MeetingLink;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.scheduling.Slots;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Replaces the mock of a locked request by one with another mentor, another slot, or both. Exclusion constraints
 * decide whether mentor and mentee are free.
 *
 * <p>The new slot is booked and the choice of links locked before the old mock is cancelled. Two exchanges of mentors
 * would otherwise wait for each other's cancelled mocks.
 */
@Component
class MockReplacement {

    private final MockChangeStore store;
    private final MockStore mocks;
    private final Slots slots;
    private final RequestReviewScheduler reviews;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MockReplacement(
            MockChangeStore store, MockStore mocks, Slots slots, RequestReviewScheduler reviews,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.mocks = mocks;
        this.slots = slots;
        this.reviews = reviews;
        this.events = events;
        this.clock = clock;
    }

    /** Replaces the mock and returns the id of the new one, which keeps the meeting link if the slot stays. */
    UUID replace(Mock former, UUID formerSlotId, UUID mentorId, UUID slotId) {
        boolean moved = !slotId.equals(formerSlotId);
        var slot = moved ? slots.book(slotId) : slots.find(slotId).orElseThrow();
        mocks.lockLinkChoice(MockPlacement.LINK_CHOICE_LOCK);
        mocks.cancel(former.id());
        if (moved) slots.free(formerSlotId);
        var link = moved ? freeLink(slot.startsAt(), slot.endsAt()) : store.findLink(former.id());
        var mock = new MockStore.NewMock(
                Ids.next(), former.bookingRequestId(), former.mentee().id(), mentorId, slotId, link.meetLinkId(),
                link.meetingLink(), slot.startsAt(), slot.endsAt(), clock.instant());
        mocks.insert(mock);
        store.reassign(mock);
        store.preferSlot(mock.bookingRequestId(), slotId);
        reviews.scheduleForSlot(slotId);
        var formerMentorId = former.mentor().id();
        events.publishEvent(
                new MockReassigned(mock.bookingRequestId(), former.id(), !mentorId.equals(formerMentorId)));
        events.publishEvent(AuditEvent.of(AuditAction.MOCK_REASSIGNED, mock.bookingRequestId())
                .before(Map.of("mentor_id", formerMentorId, "slot_id", formerSlotId, "mock_id", former.id()))
                .after(Map.of("mentor_id", mentorId, "slot_id", slotId, "mock_id", mock.id())));
        return mock.id();
    }

    private MeetingLink freeLink(Instant startsAt, Instant endsAt) {
        return mocks.freeLink(startsAt, endsAt).map(link -> new MeetingLink(link.id(), link.link()))
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NO_MEETING_LINK,
                        "No meeting link is free at that time. Add one under Meeting links, or choose another time."));
    }
}
