package com.codementee.bookings;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import com.codementee.platform.http.ErrorCode;
import com.codementee.scheduling.Slot;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a mentee does with their own request once it is made: call it off, or choose other slots. */
@Service
class MenteeBookings {

    private final BookingStore store;
    private final MockStore mocks;
    private final BookingReader reader;
    private final DraftRules rules;
    private final Cancellations cancellations;
    private final PendingRequests pending;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MenteeBookings(
            BookingStore store, MockStore mocks, BookingReader reader, DraftRules rules, Cancellations cancellations,
            PendingRequests pending, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.mocks = mocks;
        this.reader = reader;
        this.rules = rules;
        this.cancellations = cancellations;
        this.pending = pending;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    Booking cancel(UUID id, UUID menteeId, @Nullable String reason) {
        return transactions.run(() -> {
            cancellations.cancel(held(id, menteeId), reason, "Booking cancelled in time");
            return reader.find(id).orElseThrow();
        });
    }

    Booking reschedule(UUID id, UUID menteeId, List<UUID> slotIds) {
        return transactions.run(() -> {
            var booking = held(id, menteeId);
            var slots = rules.slots(slotIds, booking.interviewType(), "");
            DraftRules.checkFree(slots, clock.instant());
            var formerMock = booking.status() == BookingStatus.CONFIRMED ? cancellations.callOff(booking) : null;
            store.reopen(id);
            store.forgetNamed(id);
            var ids = slots.stream().map(Slot::id).toList();
            store.name(id, ids, IntStream.rangeClosed(1, ids.size()).boxed().toList());
            pending.watch(id, slots);
            events.publishEvent(new BookingRescheduled(id, formerMock));
            return reader.find(id).orElseThrow();
        });
    }

    /** The mentee's own request, which they may still change. */
    private BookingStore.Held held(UUID id, UUID menteeId) {
        var booking = store.lock(id).filter(held -> held.menteeId().equals(menteeId)).orElseThrow(Bookings::notFound);
        if (booking.status() == BookingStatus.CONFIRMED) {
            var mock = mocks.live(id).orElseThrow();
            if (!CancellationRule.inTime(mock.startsAt(), clock.instant())) {
                throw new ApiException(
                        ErrorCode.CANCELLATION_WINDOW_PASSED, "A mock can be cancelled or moved until 24 hours before it starts.");
            }
        } else if (booking.status() != BookingStatus.PENDING) {
            throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, "This booking is " + booking.status().wire() + " already.");
        }
        return booking;
    }
}
