package com.codementee.bookings.requests;

import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.BookingRequested;
import com.codementee.bookings.BookingRescheduled;
import com.codementee.bookings.BookingSlotsLost;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.BookingUnassigned;
import com.codementee.bookings.PreferredSlot;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.Jobs;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.SlotBlocked;
import com.codementee.scheduling.SlotFreed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reviews pending requests whose slots become unavailable: tells the mentee once when no slot is left, and cancels the
 * request when its last slot starts. A review runs at the start of each preferred slot, after a request becomes pending
 * again, and when one of its slots is booked, blocked or freed. Reviews are idempotent.
 */
@Component
public class PendingRequestReview {

    static final TaskDescriptor<Void> REVIEW = TaskDescriptor.of("review-booking-request");
    static final TaskDescriptor<Void> SLOT_CHANGED = TaskDescriptor.of("review-requests-for-slot");

    private static final String EXPIRED_REASON = "None of the chosen times could be confirmed.";

    private final BookingStore store;
    private final Cancellations cancellations;
    private final Jobs jobs;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PendingRequestReview(
            BookingStore store, Cancellations cancellations, Jobs jobs, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.cancellations = cancellations;
        this.jobs = jobs;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Schedules reviews of the pending requests that contain a slot whose status has changed. */
    public void scheduleForSlot(UUID slotId) {
        if (store.isInPendingRequest(slotId)) {
            jobs.schedule(SLOT_CHANGED.instance(slotId + "@" + clock.instant()).build());
        }
    }

    public void reviewAllWithSlot(UUID slotId) {
        store.pendingWithSlot(slotId).forEach(this::review);
    }

    void review(UUID bookingId) {
        transactions.run(() -> store.lock(bookingId)
                .filter(booking -> booking.status() == BookingStatus.PENDING)
                .ifPresent(booking -> review(booking, store.preferredSlotsOf(bookingId))));
    }

    private void review(BookingStore.LockedBooking booking, List<Slot> slots) {
        var now = clock.instant();
        var upcoming = slots.stream().filter(slot -> slot.startsAt().isAfter(now)).toList();
        if (upcoming.isEmpty()) {
            cancellations.cancel(booking, EXPIRED_REASON, "No time could be confirmed");
            return;
        }
        boolean lost = upcoming.stream().noneMatch(slot -> slot.isBookable(now));
        if (lost != (booking.slotsLostAt() != null)) {
            store.markSlotsLost(booking.id(), lost ? now : null);
            if (lost) events.publishEvent(new BookingSlotsLost(booking.id()));
        }
        schedule(booking.id(), upcoming.stream().map(Slot::startsAt).min(Instant::compareTo).orElseThrow());
    }

    private void schedule(UUID bookingId, Instant at) {
        jobs.schedule(REVIEW.instance(bookingId + "@" + at).build(), at);
    }

    @EventListener
    void on(BookingRequested event) {
        var booking = event.booking();
        schedule(booking.id(),
                booking.preferredSlots().stream().map(PreferredSlot::startsAt).min(Instant::compareTo).orElseThrow());
    }

    @EventListener
    void on(BookingRescheduled event) {
        schedule(event.bookingRequestId(), clock.instant());
    }

    @EventListener
    void on(BookingDeclined event) {
        schedule(event.bookingRequestId(), clock.instant());
    }

    @EventListener
    void on(BookingUnassigned event) {
        schedule(event.bookingRequestId(), clock.instant());
    }

    @EventListener
    void on(SlotBlocked event) {
        scheduleForSlot(event.slotId());
    }

    @EventListener
    void on(SlotFreed event) {
        scheduleForSlot(event.slotId());
    }
}
