package com.codementee.bookings.assignments;

import com.codementee.bookings.Mock;
import com.codementee.bookings.mocks.Mocks;
import com.codementee.bookings.requests.BookingTransitions;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reassigns and cancels scheduled mocks for admins. Of several concurrent changes of one mock, one succeeds. */
@Service
class MockAdministration {

    private final Mocks mocks;
    private final BookingStore bookings;
    private final AssignmentRules rules;
    private final MockReplacement replacement;
    private final BookingTransitions transitions;
    private final Transactions transactions;

    MockAdministration(
            Mocks mocks, BookingStore bookings, AssignmentRules rules, MockReplacement replacement,
            BookingTransitions transitions, Transactions transactions) {
        this.mocks = mocks;
        this.bookings = bookings;
        this.rules = rules;
        this.replacement = replacement;
        this.transitions = transitions;
        this.transactions = transactions;
    }

    /**
     * Replaces a mock by one with another mentor, another slot, or both, in one transaction. Returns the new mock; the
     * former one is cancelled.
     *
     * @param mentorId null keeps the mentor
     * @param slotId null keeps the slot
     * @throws ApiException 404 if the mock does not exist, 422 naming the field, or 409: BOOKING_NOT_PENDING unless it
     *     is scheduled, CANCELLATION_WINDOW_PASSED after it started, or why mentor or slot cannot be assigned
     */
    Mock reassign(UUID mockId, @Nullable UUID mentorId, @Nullable UUID slotId) {
        if (mentorId == null && slotId == null) throw nothingChanges();
        return transactions.run(() -> {
            var mock = mocks.lock(mockId);
            Mocks.requireScheduled(mock);
            mocks.requireNotStarted(mock);
            var formerSlotId = bookings.lock(mock.bookingRequestId()).orElseThrow().confirmedSlotId();
            var newMentorId = mentorId == null ? mock.mentor().id() : mentorId;
            var newSlotId = slotId == null ? formerSlotId : slotId;
            if (newMentorId.equals(mock.mentor().id()) && newSlotId.equals(formerSlotId)) throw nothingChanges();
            rules.checkReassignment(mock, newMentorId, newSlotId);
            return mocks.require(replacement.replace(mock, formerSlotId, newMentorId, newSlotId));
        });
    }

    /**
     * Cancels a scheduled mock with its request, at any time before it is completed.
     *
     * @param returnUnit whether the mentee gets the mock back in their plan
     * @throws ApiException 404 if it does not exist, 409 BOOKING_NOT_PENDING unless it is scheduled
     */
    Mock cancel(UUID mockId, String reason, boolean returnUnit) {
        return transactions.run(() -> {
            var mock = mocks.lock(mockId);
            Mocks.requireScheduled(mock);
            transitions.cancelByAdmin(mock.bookingRequestId(), reason, returnUnit);
            return mocks.require(mockId);
        });
    }

    private static ApiException nothingChanges() {
        return ApiException.invalid("mentor_id", "must be another mentor, or slot_id another slot");
    }
}
