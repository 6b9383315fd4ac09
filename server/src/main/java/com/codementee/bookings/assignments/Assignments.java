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

/** Confirms booking requests: assigns a mentor and one of the preferred slots. */
@Service
public class Assignments {

    private final BookingStore store;
    private final MockStore mocks;
    private final BookingReader reader;
    private final AssignmentRules rules;
    private final MockPlacement placement;
    private final Transactions transactions;

    Assignments(
            BookingStore store, MockStore mocks, BookingReader reader, AssignmentRules rules, MockPlacement placement,
            Transactions transactions) {
        this.store = store;
        this.mocks = mocks;
        this.reader = reader;
        this.rules = rules;
        this.placement = placement;
        this.transactions = transactions;
    }

    /**
     * Confirms a pending request. Of several concurrent confirmations, one succeeds; the others get
     * BOOKING_NOT_PENDING. Validation runs before the row lock to keep the lock short, and the preferred slot is
     * checked again under the lock.
     *
     * @throws ApiException 422 naming the field, or 409: MENTOR_DECLINED if the mentor declined this request before,
     *     ASSIGNMENTS_PAUSED if they get no new mocks
     */
    public ConfirmedBooking confirm(UUID adminId, UUID bookingId, UUID mentorId, UUID slotId) {
        return confirm(adminId, bookingId, mentorId, slotId, false);
    }

    /** Confirms a pending request even though the mentor has declined it, at the admin's explicit choice. */
    ConfirmedBooking confirmDespiteDecline(UUID adminId, UUID bookingId, UUID mentorId, UUID slotId) {
        return confirm(adminId, bookingId, mentorId, slotId, true);
    }

    private ConfirmedBooking confirm(UUID adminId, UUID bookingId, UUID mentorId, UUID slotId, boolean despiteDecline) {
        return transactions.run(() -> {
            rules.check(bookingId, mentorId, slotId);
            var booking = store.lock(bookingId).orElseThrow();
            checkPending(booking.status());
            rules.checkPreferred(bookingId, slotId);
            if (!despiteDecline) rules.checkNotDeclined(bookingId, mentorId);
            var mockId = placement.place(booking, mentorId, slotId, adminId);
            return new ConfirmedBooking(reader.find(bookingId).orElseThrow(), mocks.find(mockId).orElseThrow());
        });
    }

    /** @throws ApiException 409 BOOKING_NOT_PENDING unless the status is pending */
    public static void checkPending(BookingStatus status) {
        if (status == BookingStatus.PENDING) return;
        throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking request is already " + status.wire() + ".");
    }
}
