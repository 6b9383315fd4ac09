package com.codementee.bookings.requests;

import com.codementee.bookings.BookingSlotsLost;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.Jobs;
import com.codementee.scheduling.Slot;
import com.codementee.scheduling.SlotBlocked;
import com.codementee.scheduling.SlotFreed;
import com.codementee.scheduling.SlotStatus;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks after requests that wait while their slots go: tells the mentee once when none is left, and cancels a request
 * when the last one starts. A request is looked at again at the start of each slot that it names, and when one goes to
 * somebody else or comes back. Looking too often changes nothing.
 */
@Component
public class PendingRequestReview {

    static final TaskDescriptor<Void> REVIEW = TaskDescriptor.of("review-booking-request");
    static final TaskDescriptor<Void> SLOT_CHANGED = TaskDescriptor.of("review-requests-for-slot");

    private static final String NOBODY_CAME = "None of the chosen times could be confirmed.";

    private final BookingStore store;
    private final Cancellations cancellations;
    private final Jobs jobs;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PendingRequestReview(
            BookingStore store, Cancellations cancellations, Jobs jobs, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.cancellations = cancellations;
        this.jobs = jobs;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Looks after a request from the start of its first slot on, in the current transaction. */
    void watch(UUID bookingId, Collection<Slot> slots) {
        lookAgain(bookingId, slots.stream().map(Slot::startsAt).min(Instant::compareTo).orElseThrow());
    }

    /** Looks at a request as soon as the current transaction has ended well. */
    void watchFromNow(UUID bookingId) {
        lookAgain(bookingId, clock.instant());
    }

    /** Looks at the requests that name a slot which has just gone to somebody else, or come back. */
    public void slotChanged(UUID slotId) {
        if (store.isNamedByPending(slotId)) {
            jobs.schedule(SLOT_CHANGED.instance(slotId + "@" + clock.instant()).build());
        }
    }

    public void reviewAllNaming(UUID slotId) {
        store.pendingNaming(slotId).forEach(this::review);
    }

    void review(UUID bookingId) {
        transactions.run(() -> store.lock(bookingId)
                .filter(booking -> booking.status() == BookingStatus.PENDING)
                .ifPresent(booking -> review(booking, store.namedBy(bookingId))));
    }

    private void review(BookingStore.Held booking, List<BookingStore.Named> slots) {
        var now = clock.instant();
        var ahead = slots.stream().filter(slot -> slot.startsAt().isAfter(now)).toList();
        if (ahead.isEmpty()) {
            cancellations.cancel(booking, NOBODY_CAME, "No time could be confirmed");
            return;
        }
        boolean lost = ahead.stream().noneMatch(slot -> slot.status() == SlotStatus.AVAILABLE);
        if (lost != (booking.slotsLostAt() != null)) {
            store.markSlotsLost(booking.id(), lost ? now : null);
            if (lost) events.publishEvent(new BookingSlotsLost(booking.id()));
        }
        lookAgain(booking.id(), ahead.stream().map(BookingStore.Named::startsAt).min(Instant::compareTo).orElseThrow());
    }

    private void lookAgain(UUID bookingId, Instant when) {
        jobs.schedule(REVIEW.instance(bookingId + "@" + when).build(), when);
    }

    @EventListener
    void on(SlotBlocked event) {
        slotChanged(event.slotId());
    }

    @EventListener
    void on(SlotFreed event) {
        slotChanged(event.slotId());
    }
}
