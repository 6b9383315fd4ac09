package com.codementee.bookings.assignments;

import com.codementee.bookings.store.BookingStore;
import com.codementee.people.People;
import com.codementee.platform.errors.ApiException;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.Slots;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which mentor and slot a request can be given. */
@Component
class AssignmentRules {

    private final BookingStore store;
    private final Slots slots;
    private final People people;

    AssignmentRules(BookingStore store, Slots slots, People people) {
        this.store = store;
        this.slots = slots;
        this.people = people;
    }

    /** @throws ApiException 422 unless there is such a request, it names the slot, and the mentor can hold it */
    void check(UUID bookingId, UUID mentorId, UUID slotId) {
        if (!store.exists(bookingId)) throw ApiException.invalid("booking_request_id", "is not a booking request");
        checkNamed(bookingId, slotId);
        people.requireMentor(mentorId, "mentor_id");
        var ofSlot = slots.find(slotId).map(Slot::mentorId);
        if (ofSlot.isPresent() && !ofSlot.get().equals(mentorId)) {
            throw ApiException.invalid("mentor_id", "is not the mentor whose slot this is");
        }
    }

    /** @throws ApiException 422 unless the request names the slot */
    void checkNamed(UUID bookingId, UUID slotId) {
        if (!store.names(bookingId, slotId)) throw ApiException.invalid("confirmed_slot_id", "is not one of the preferred slots");
    }
}
