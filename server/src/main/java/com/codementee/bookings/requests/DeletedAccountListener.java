package com.codementee.bookings.requests;

import com.codementee.bookings.store.UnfinishedBookingStore;
import com.codementee.people.AccountDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cancels what a person who deletes their account had planned, in the same transaction. A mentee's requests and
 * upcoming mocks are cancelled, which frees slot and link and tells the mentor. A mentor's upcoming mocks go back to
 * the queue, as if the mentor had declined each. Mocks that have started stay as they are.
 */
@Component
class DeletedAccountListener {

    private static final String MENTEE_REASON = "The mentee closed their account.";
    private static final String MENTOR_REASON = "The mentor closed their account.";

    private final UnfinishedBookingStore store;
    private final BookingTransitions transitions;

    DeletedAccountListener(UnfinishedBookingStore store, BookingTransitions transitions) {
        this.store = store;
        this.transitions = transitions;
    }

    @EventListener
    void on(AccountDeleted event) {
        for (var id : store.ofMentee(event.personId(), event.at())) {
            transitions.cancelAtDeletion(id, MENTEE_REASON);
        }
        for (var id : store.ofMentor(event.personId(), event.at())) {
            transitions.decline(id, event.personId(), MENTOR_REASON);
        }
    }
}
