package com.codementee.bookings.requests;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.Units;
import com.codementee.bookings.BookingCancelled;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.MockStore;
import com.codementee.scheduling.Slots;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Undoes a request or its confirmation, inside the transaction of whoever holds the request. */
@Component
class Cancellations {

    private final BookingStore store;
    private final MockStore mocks;
    private final Slots slots;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Cancellations(
            BookingStore store, MockStore mocks, Slots slots, Units units, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.mocks = mocks;
        this.slots = slots;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Ends a request and gives its unit back; a confirmed one's mock is off, its slot and link are free. */
    void cancel(BookingStore.Held booking, @Nullable String reason, String unitReason) {
        boolean confirmed = booking.status() == BookingStatus.CONFIRMED;
        store.cancel(booking.id(), reason, clock.instant());
        units.giveBack(UnitKind.MOCK_INTERVIEWS, booking.id(), unitReason);
        if (confirmed) callOff(booking);
        events.publishEvent(new BookingCancelled(booking.id(), confirmed));
    }

    /** Calls the mock of a confirmed request off: slot and link are free again. Says which mock it was. */
    UUID callOff(BookingStore.Held booking) {
        var mock = live(booking);
        mocks.cancel(mock.id());
        slots.free(booking.confirmedSlotId());
        return mock.id();
    }

    /** Whether a confirmed request's mock is far enough ahead to be called off by the mentee. */
    boolean inTime(BookingStore.Held booking) {
        return CancellationPolicy.inTime(live(booking).startsAt(), clock.instant());
    }

    boolean hasBegun(BookingStore.Held booking) {
        return !live(booking).startsAt().isAfter(clock.instant());
    }

    private MockStore.Live live(BookingStore.Held booking) {
        return mocks.live(booking.id()).orElseThrow();
    }
}
