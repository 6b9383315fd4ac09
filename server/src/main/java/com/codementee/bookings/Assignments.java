package com.codementee.bookings;

import com.codementee.accounts.Accounts;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.ErrorCode;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.Slots;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Gives requests their mentor, slot and meeting link; an admin's decision, and a mentor's not to. */
@Service
class Assignments {

    /** Names the choice of a meeting link among the database's advisory locks. */
    private static final long CHOICE_OF_LINK = 0x6d6f636b6c696e6bL;

    private final BookingStore store;
    private final MockStore mocks;
    private final BookingReader reader;
    private final Cancellations cancellations;
    private final PendingRequests pending;
    private final Slots slots;
    private final Accounts accounts;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Assignments(
            BookingStore store, MockStore mocks, BookingReader reader, Cancellations cancellations, PendingRequests pending,
            Slots slots, Accounts accounts, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.mocks = mocks;
        this.reader = reader;
        this.cancellations = cancellations;
        this.pending = pending;
        this.slots = slots;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    Confirmed confirm(UUID adminId, UUID bookingId, UUID mentorId, UUID slotId) {
        return transactions.run(() -> {
            var booking = store.lock(bookingId)
                    .orElseThrow(() -> ApiException.invalid("booking_request_id", "is not a booking request"));
            checkFits(booking, mentorId, slotId);
            if (booking.status() != BookingStatus.PENDING) {
                throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking request is " + booking.status().wire() + " already.");
            }
            var mockId = assign(adminId, booking, mentorId, slots.book(slotId));
            pending.slotGone(slotId);
            events.publishEvent(new BookingConfirmed(bookingId));
            return new Confirmed(reader.find(bookingId).orElseThrow(), mocks.find(mockId).orElseThrow());
        });
    }

    /** An admin calls a request off, at any time before it is completed; the mentee has their unit back. */
    Booking cancel(UUID bookingId, String reason) {
        return transactions.run(() -> {
            var booking = store.lock(bookingId).orElseThrow(Bookings::notFound);
            if (booking.status() != BookingStatus.PENDING && booking.status() != BookingStatus.CONFIRMED) {
                throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking request is " + booking.status().wire() + " already.");
            }
            cancellations.cancel(booking, reason, "Booking cancelled by us");
            return reader.find(bookingId).orElseThrow();
        });
    }

    /** The assigned mentor gives the request back before the mock begins. */
    Booking decline(UUID bookingId, UUID mentorId, String reason) {
        return transactions.run(() -> {
            var booking = store.lock(bookingId).filter(held -> mentorId.equals(held.mentorId())).orElseThrow(Bookings::notFound);
            if (booking.status() != BookingStatus.CONFIRMED) {
                throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking request is " + booking.status().wire() + " already.");
            }
            if (!mocks.live(bookingId).orElseThrow().startsAt().isAfter(clock.instant())) {
                throw new ApiException(ErrorCode.CANCELLATION_WINDOW_PASSED, "This mock has begun. Mark it as completed or as a no-show.");
            }
            var mockId = cancellations.callOff(booking);
            store.reopen(bookingId);
            pending.watchFromNow(bookingId);
            events.publishEvent(new BookingDeclined(bookingId, mockId, reason));
            return reader.find(bookingId).orElseThrow();
        });
    }

    private void checkFits(BookingStore.Held booking, UUID mentorId, UUID slotId) {
        var named = store.named(List.of(booking.id())).stream().map(BookingStore.Named::slotId).toList();
        if (!named.contains(slotId)) throw ApiException.invalid("confirmed_slot_id", "is not one of the preferred slots");
        accounts.requireMentor(mentorId, "mentor_id");
        var ofSlot = slots.find(slotId).map(Slot::mentorId);
        if (ofSlot.isPresent() && !ofSlot.get().equals(mentorId)) {
            throw ApiException.invalid("mentor_id", "is not the mentor whose slot this is");
        }
    }

    private UUID assign(UUID adminId, BookingStore.Held booking, UUID mentorId, Slot slot) {
        var now = clock.instant();
        mocks.awaitChoiceOfLink(CHOICE_OF_LINK);
        var link = mocks.freeLink(slot.startsAt(), slot.endsAt()).orElseThrow(() -> new ApiException(
                ErrorCode.NO_MEETING_LINK, "Every meeting link is taken at that time. Add one, or choose another slot."));
        var mock = new MockStore.Entry(
                Ids.next(), booking.id(), booking.menteeId(), mentorId, slot.id(), link.id(), link.link(),
                slot.startsAt(), slot.endsAt(), now);
        mocks.insert(mock);
        store.confirm(booking.id(), mentorId, slot.id(), link.id(), link.link(), adminId, now);
        return mock.id();
    }
}
