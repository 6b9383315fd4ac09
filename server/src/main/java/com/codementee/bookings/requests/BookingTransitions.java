package com.codementee.bookings.requests;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.Units;
import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.BookingRequested;
import com.codementee.bookings.BookingRescheduled;
import com.codementee.bookings.BookingUnassigned;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.store.BookingStore;
import com.codementee.scheduling.Slot;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a request pending, the first time or again, inside the transaction of whoever checked that it may be. */
@Component
class BookingTransitions {

    private final BookingStore store;
    private final PendingRequestReview pending;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    BookingTransitions(BookingStore store, PendingRequestReview pending, Units units, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.pending = pending;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the unit that a request costs. */
    void pay(UUID id, UUID menteeId) {
        units.take(menteeId, UnitKind.MOCK_INTERVIEWS, id, "Mock interview requested", id);
    }

    void open(UUID id, UUID menteeId, @Nullable UUID orderId, NewBooking draft, List<Slot> slots) {
        if (store.insert(new BookingStore.Opening(id, menteeId, orderId, clock.instant()), draft, ids(slots)) == 0) {
            throw new IllegalStateException("Two are settling one order at once: " + orderId);
        }
        pending.watch(id, slots);
        events.publishEvent(new BookingRequested(id));
    }

    /** Back to pending with other slots. */
    void reopen(UUID id, List<Slot> slots, @Nullable UUID formerMockId) {
        store.reopen(id);
        store.forgetNamed(id);
        store.name(id, ids(slots));
        pending.watch(id, slots);
        events.publishEvent(new BookingRescheduled(id, formerMockId));
    }

    /** Back to pending with the slots it had. */
    void reopenDeclined(UUID id, UUID formerMockId, String reason) {
        store.reopen(id);
        pending.watchFromNow(id);
        events.publishEvent(new BookingDeclined(id, formerMockId, reason));
    }

    /** Back to pending with the slots it had, since an admin took the mentor off. */
    void reopenUnassigned(UUID id, UUID formerMockId) {
        store.reopen(id);
        pending.watchFromNow(id);
        events.publishEvent(new BookingUnassigned(id, formerMockId));
    }

    private static List<UUID> ids(List<Slot> slots) {
        return slots.stream().map(Slot::id).toList();
    }
}
