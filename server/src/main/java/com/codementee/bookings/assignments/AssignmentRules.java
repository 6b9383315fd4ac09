package com.codementee.bookings.assignments;

import com.codementee.bookings.Mock;
import com.codementee.bookings.reliability.AssignmentPauses;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.DeclineStore;
import com.codementee.people.People;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.Slots;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks which mentor and slot a request can be assigned. It does not check that the mentor is free then: the
 * constraint {@code mock_mentor_free} does, when the mock is inserted.
 */
@Component
class AssignmentRules {

    private final BookingStore store;
    private final DeclineStore declines;
    private final Slots slots;
    private final People people;
    private final AssignmentPauses pauses;

    AssignmentRules(
            BookingStore store, DeclineStore declines, Slots slots, People people, AssignmentPauses pauses) {
        this.store = store;
        this.declines = declines;
        this.slots = slots;
        this.people = people;
        this.pauses = pauses;
    }

    /**
     * @throws ApiException 422 unless the request exists, contains the slot, and the slot is for this mentor; 409
     *     ASSIGNMENTS_PAUSED if the mentor gets no new mocks
     */
    void check(UUID bookingId, UUID mentorId, UUID slotId) {
        if (!store.exists(bookingId)) {
            throw ApiException.invalid("booking_request_id", "is not a known booking request");
        }
        checkPreferred(bookingId, slotId);
        people.requireMentor(mentorId, "mentor_id");
        var slotMentorId = slots.find(slotId).map(Slot::mentorId);
        if (slotMentorId.isPresent() && !slotMentorId.get().equals(mentorId)) {
            throw ApiException.invalid("mentor_id", "must be the mentor of this slot");
        }
        pauses.requireNotPaused(mentorId);
    }

    /**
     * Checks the mentor and slot that a mock is to have instead. An admin may choose a slot that the mentee did not
     * name, after agreeing on it with them.
     *
     * @throws ApiException 422 unless the slot exists, is for this type of interview, and is for this mentor; 409
     *     MENTOR_DECLINED or ASSIGNMENTS_PAUSED if the mentor is new to the request and that applies to them
     */
    void checkReassignment(Mock mock, UUID mentorId, UUID slotId) {
        var slot = slots.find(slotId).orElseThrow(() -> ApiException.invalid("slot_id", "is not a known slot"));
        if (!slot.interviewTypes().contains(mock.interview().interviewType())) {
            throw ApiException.invalid("slot_id", "is not for this type of interview");
        }
        people.requireMentor(mentorId, "mentor_id");
        if (slot.mentorId() != null && !slot.mentorId().equals(mentorId)) {
            throw ApiException.invalid("mentor_id", "must be the mentor of this slot");
        }
        if (mentorId.equals(mock.mentor().id())) return;
        pauses.requireNotPaused(mentorId);
        checkNotDeclined(mock.bookingRequestId(), mentorId);
    }

    /**
     * @throws ApiException 409 MENTOR_DECLINED if this mentor has declined the request, so no admin assigns them by
     *     accident
     */
    void checkNotDeclined(UUID bookingId, UUID mentorId) {
        if (!declines.hasDeclined(bookingId, mentorId)) return;
        throw new ApiException(
                ErrorCode.MENTOR_DECLINED,
                        "This mentor has declined this request. Choose another mentor, or confirm that you want this one.");
    }

    /** @throws ApiException 422 unless the request contains the slot */
    void checkPreferred(UUID bookingId, UUID slotId) {
        if (!store.hasPreferredSlot(bookingId, slotId)) {
            throw ApiException.invalid("confirmed_slot_id", "must be one of the preferred slots");
        }
    }
}
