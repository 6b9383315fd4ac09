package com.codementee.bookings.requests;

import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.store.BookingReader;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with a request once it is made, and by whom: call it off, choose other slots, hand it back. */
@Service
public class BookingChanges {

    private final BookingStore store;
    private final BookingReader reader;
    private final BookingRules rules;
    private final Cancellations cancellations;
    private final BookingTransitions openings;
    private final Transactions transactions;

    BookingChanges(
            BookingStore store, BookingReader reader, BookingRules rules, Cancellations cancellations, BookingTransitions openings,
            Transactions transactions) {
        this.store = store;
        this.reader = reader;
        this.rules = rules;
        this.cancellations = cancellations;
        this.openings = openings;
        this.transactions = transactions;
    }

    /** A mentee calls their own request off, in time. */
    public Booking cancel(UUID id, UUID menteeId, @Nullable String reason) {
        return transactions.run(() -> {
            cancellations.cancel(changeable(id, menteeId), reason, "Booking cancelled in time");
            return reader.find(id).orElseThrow();
        });
    }

    /** A mentee chooses other slots, in time; a confirmed request is pending again. */
    public Booking reschedule(UUID id, UUID menteeId, List<UUID> slotIds) {
        return transactions.run(() -> {
            var booking = changeable(id, menteeId);
            var slots = rules.freeSlots(slotIds, booking.interviewType(), "");
            var formerMock = booking.status() == BookingStatus.CONFIRMED ? cancellations.callOff(booking) : null;
            openings.reopen(id, slots, formerMock);
            return reader.find(id).orElseThrow();
        });
    }

    /** An admin calls a request off, at any time before it is completed; the mentee has their unit back. */
    public Booking cancelByAdmin(UUID id, String reason) {
        return transactions.run(() -> {
            var booking = store.lock(id).orElseThrow(BookingRequests::notFound);
            refuseOver(booking);
            cancellations.cancel(booking, reason, "Booking cancelled by us");
            return reader.find(id).orElseThrow();
        });
    }

    /** The assigned mentor hands the request back before the mock begins. */
    Booking decline(UUID id, UUID mentorId, String reason) {
        return transactions.run(() -> {
            var booking = store.lock(id).filter(held -> mentorId.equals(held.mentorId())).orElseThrow(BookingRequests::notFound);
            refuseOver(booking);
            refuseBegun(booking, "Mark it as completed or as a no-show.");
            openings.reopenDeclined(id, cancellations.callOff(booking), reason);
            return reader.find(id).orElseThrow();
        });
    }

    /** An admin takes the mentor off a mock that has not begun; the request waits for another. */
    public Booking unassign(UUID id) {
        return transactions.run(() -> {
            var booking = store.lock(id).orElseThrow(BookingRequests::notFound);
            refuseOver(booking);
            if (booking.status() == BookingStatus.PENDING) {
                throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking request has no mentor.");
            }
            refuseBegun(booking, "Its mentor can no longer be changed.");
            openings.reopenUnassigned(id, cancellations.callOff(booking));
            return reader.find(id).orElseThrow();
        });
    }

    private void refuseBegun(BookingStore.Held booking, String instead) {
        if (!cancellations.hasBegun(booking)) return;
        throw new ApiException(ErrorCode.CANCELLATION_WINDOW_PASSED, "This mock has begun. " + instead);
    }

    /** The mentee's own request, which they may still change. */
    private BookingStore.Held changeable(UUID id, UUID menteeId) {
        var booking = store.lock(id).filter(held -> held.menteeId().equals(menteeId)).orElseThrow(BookingRequests::notFound);
        refuseOver(booking);
        if (booking.status() == BookingStatus.CONFIRMED && !cancellations.inTime(booking)) {
            throw new ApiException(
                    ErrorCode.CANCELLATION_WINDOW_PASSED, "A mock can be cancelled or moved until 24 hours before it starts.");
        }
        return booking;
    }

    private static void refuseOver(BookingStore.Held booking) {
        if (booking.status() == BookingStatus.CANCELLED || booking.status() == BookingStatus.COMPLETED) {
            throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking is " + booking.status().wire() + " already.");
        }
    }
}
