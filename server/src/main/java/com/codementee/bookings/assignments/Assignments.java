package com.codementee.bookings.assignments;

import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.store.BookingReader;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** An admin's decision who holds a mock, and when. */
@Service
public class Assignments {

    private final BookingStore store;
    private final MockStore mocks;
    private final BookingReader reader;
    private final AssignmentRules rules;
    private final MockPlacement placements;
    private final Transactions transactions;

    Assignments(
            BookingStore store, MockStore mocks, BookingReader reader, AssignmentRules rules, MockPlacement placements,
            Transactions transactions) {
        this.store = store;
        this.mocks = mocks;
        this.reader = reader;
        this.rules = rules;
        this.placements = placements;
        this.transactions = transactions;
    }

    /**
     * Confirms a pending request; of any number at once, one succeeds, and the others find it decided. What the body
     * says is checked before the request is held, so that those who lose wait briefly, and its slots once more after.
     */
    public ConfirmedBooking confirm(UUID adminId, UUID bookingId, UUID mentorId, UUID slotId) {
        return transactions.run(() -> {
            rules.check(bookingId, mentorId, slotId);
            var booking = store.lock(bookingId).orElseThrow();
            checkPending(booking.status());
            rules.checkNamed(bookingId, slotId);
            var mockId = placements.place(booking, mentorId, slotId, adminId);
            return new ConfirmedBooking(reader.find(bookingId).orElseThrow(), mocks.find(mockId).orElseThrow());
        });
    }

    /** @throws ApiException 409 BOOKING_NOT_PENDING when a request of this status has been decided */
    public static void checkPending(BookingStatus status) {
        if (status == BookingStatus.PENDING) return;
        throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking request is " + status.wire() + " already.");
    }
}
