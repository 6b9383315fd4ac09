package com.codementee.bookings.requests;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.BookingRescheduled;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.BookingUnassigned;
import com.codementee.bookings.store.BookingReader;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Cancels, reschedules, declines and unassigns booking requests. */
@Service
public class BookingTransitions {

    private final BookingStore store;
    private final BookingReader reader;
    private final DraftValidator validator;
    private final Cancellations cancellations;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    BookingTransitions(
            BookingStore store, BookingReader reader, DraftValidator validator, Cancellations cancellations,
            Transactions transactions, ApplicationEventPublisher events) {
        this.store = store;
        this.reader = reader;
        this.validator = validator;
        this.cancellations = cancellations;
        this.transactions = transactions;
        this.events = events;
    }

    /** Cancels a mentee's own request: a pending one, or a confirmed one at least 24 hours before its mock. */
    public Booking cancel(UUID id, UUID menteeId, @Nullable String reason) {
        return transactions.run(() -> {
            cancellations.cancelByMentee(lockChangeable(id, menteeId), reason);
            return reader.find(id).orElseThrow();
        });
    }

    /**
     * Replaces the preferred slots of a mentee's own request. If it was confirmed, it becomes pending again and its
     * mock is cancelled.
     */
    public Booking reschedule(UUID id, UUID menteeId, List<UUID> slotIds) {
        return transactions.run(() -> {
            var booking = lockChangeable(id, menteeId);
            validator.requireBookableSlots(booking, slotIds);
            var formerMockId = booking.status() == BookingStatus.CONFIRMED ? cancellations.cancelMock(booking) : null;
            cancellations.reopen(id);
            store.deletePreferredSlots(id);
            store.insertPreferredSlots(id, slotIds);
            events.publishEvent(new BookingRescheduled(id, formerMockId));
            return reader.find(id).orElseThrow();
        });
    }

    /** Cancels a request whose mentee deletes their account, however soon its mock is. */
    void cancelAtDeletion(UUID id, String reason) {
        transactions.run(() -> {
            var booking = store.lock(id).orElseThrow(BookingRequests::notFound);
            requireOpen(booking);
            cancellations.cancelByMentee(booking, reason);
        });
    }

    /** Cancels a request for an admin, at any time before it is completed, and returns its unit to the plan. */
    public Booking cancelByAdmin(UUID id, String reason) {
        return cancelByAdmin(id, reason, true);
    }

    /** Cancels a request for an admin, at any time before it is completed. */
    public Booking cancelByAdmin(UUID id, String reason, boolean returnUnit) {
        return transactions.run(() -> {
            var booking = store.lock(id).orElseThrow(BookingRequests::notFound);
            requireOpen(booking);
            cancellations.cancel(booking, reason, returnUnit ? "Booking cancelled by us" : null);
            audit(AuditAction.BOOKING_CANCELLED, booking, reason,
                    Map.of("status", BookingStatus.CANCELLED, "unit_returned", returnUnit));
            return reader.find(id).orElseThrow();
        });
    }

    /** Declines a request for its mentor before the mock starts. The request becomes pending with the same slots. */
    Booking decline(UUID id, UUID mentorId, String reason) {
        return transactions.run(() -> {
            var booking = store.lock(id).filter(locked -> mentorId.equals(locked.mentorId()))
                    .orElseThrow(BookingRequests::notFound);
            requireOpen(booking);
            requireNotStarted(booking, "Mark it as completed or as a no-show.");
            var formerMockId = cancellations.cancelMock(booking);
            cancellations.reopen(id);
            events.publishEvent(new BookingDeclined(id, mentorId, formerMockId, reason));
            return reader.find(id).orElseThrow();
        });
    }

    /**
     * Removes the mentor from a mock that has not started. The request becomes pending with the same slots.
     *
     * @param reason the admin's, for the audit log only
     */
    public Booking unassign(UUID id, @Nullable String reason) {
        return transactions.run(() -> {
            var booking = store.lock(id).orElseThrow(BookingRequests::notFound);
            requireOpen(booking);
            if (booking.status() == BookingStatus.PENDING) {
                throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking request has no mentor.");
            }
            requireNotStarted(booking, "Its mentor can no longer be changed.");
            var formerMockId = cancellations.cancelMock(booking);
            cancellations.reopen(id);
            events.publishEvent(new BookingUnassigned(id, formerMockId));
            audit(AuditAction.BOOKING_UNASSIGNED, booking, reason, Map.of("status", BookingStatus.PENDING));
            return reader.find(id).orElseThrow();
        });
    }

    private void audit(
            AuditAction action, BookingStore.LockedBooking booking, @Nullable String reason, Map<String, ?> after) {
        var before = new HashMap<String, @Nullable Object>();
        before.put("status", booking.status());
        before.put("mentor_id", booking.mentorId());
        before.put("slot_id", booking.confirmedSlotId());
        events.publishEvent(AuditEvent.of(action, booking.id())
                .because(reason)
                .before(before)
                .after(after));
    }

    private void requireNotStarted(BookingStore.LockedBooking booking, String advice) {
        if (!cancellations.hasStarted(booking)) return;
        throw new ApiException(ErrorCode.CANCELLATION_WINDOW_PASSED, "This mock has already started. " + advice);
    }

    /** Locks a mentee's own request that they may still change. */
    private BookingStore.LockedBooking lockChangeable(UUID id, UUID menteeId) {
        var booking = store.lock(id).filter(locked -> locked.menteeId().equals(menteeId))
                .orElseThrow(BookingRequests::notFound);
        requireOpen(booking);
        if (booking.status() == BookingStatus.CONFIRMED && !cancellations.isInTime(booking)) {
            throw new ApiException(
                    ErrorCode.CANCELLATION_WINDOW_PASSED,
                    "A mock can be cancelled or moved until 24 hours before it starts.");
        }
        return booking;
    }

    private static void requireOpen(BookingStore.LockedBooking booking) {
        if (booking.status() == BookingStatus.CANCELLED || booking.status() == BookingStatus.COMPLETED) {
            throw new ApiException(
                    ErrorCode.BOOKING_NOT_PENDING, "This booking is already " + booking.status().wire() + ".");
        }
    }
}
