package com.codementee.bookings.requests;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.UnitLedger;
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

/** Cancels a request or its mock. The caller holds the request's row lock. */
@Component
class Cancellations {

    private final BookingStore store;
    private final MockStore mocks;
    private final Slots slots;
    private final UnitLedger units;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Cancellations(
            BookingStore store, MockStore mocks, Slots slots, UnitLedger units, ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.mocks = mocks;
        this.slots = slots;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Cancels a request on behalf of its mentee. @see #cancel */
    void cancelByMentee(BookingStore.LockedBooking booking, @Nullable String reason) {
        cancel(booking, reason, "Booking cancelled in time", true);
    }

    /**
     * Cancels a request. Also cancels the mock of a confirmed request.
     *
     * @param unitReason why the unit is returned; null if it is not
     */
    void cancel(BookingStore.LockedBooking booking, String reason, @Nullable String unitReason) {
        cancel(booking, reason, unitReason, false);
    }

    private void cancel(
            BookingStore.LockedBooking booking, @Nullable String reason, @Nullable String unitReason,
            boolean byMentee) {
        boolean confirmed = booking.status() == BookingStatus.CONFIRMED;
        store.cancel(booking.id(), reason, byMentee, clock.instant());
        if (unitReason != null) units.giveBack(UnitKind.MOCK_INTERVIEWS, booking.id(), unitReason);
        if (confirmed) cancelMock(booking);
        events.publishEvent(new BookingCancelled(booking.id(), confirmed, byMentee, unitReason != null));
    }

    /** Cancels the mock of a confirmed request, which frees its slot and meeting link. Returns the mock's id. */
    UUID cancelMock(BookingStore.LockedBooking booking) {
        var mock = activeMock(booking);
        mocks.cancel(mock.id());
        slots.free(booking.confirmedSlotId());
        return mock.id();
    }

    /** Makes a request pending again, with the slots that it names. */
    void reopen(UUID bookingId) {
        store.reopen(bookingId, clock.instant());
    }

    /** Returns whether the mentee may still cancel or move the mock of this confirmed request. */
    boolean isInTime(BookingStore.LockedBooking booking) {
        return CancellationPolicy.isInTime(activeMock(booking).startsAt(), clock.instant());
    }

    boolean hasStarted(BookingStore.LockedBooking booking) {
        return !activeMock(booking).startsAt().isAfter(clock.instant());
    }

    private MockStore.ActiveMock activeMock(BookingStore.LockedBooking booking) {
        return mocks.findActive(booking.id()).orElseThrow();
    }
}
