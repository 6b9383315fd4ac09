package com.codementee.bookings.requests;

import com.codementee.bookings.BookingDeclined;
import com.codementee.bookings.BookingRequested;
import com.codementee.bookings.BookingRescheduled;
import com.codementee.bookings.BookingUnassigned;
import com.codementee.bookings.PreferredSlot;
import com.codementee.bookings.store.PendingRequestReviewStore;
import com.codementee.people.MentorSupplyChanged;
import com.codementee.platform.jobs.Jobs;
import com.codementee.scheduling.SlotBlocked;
import com.codementee.scheduling.SlotFreed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Schedules reviews of pending requests, in the transaction that changes their slots or the available mentors. */
@Component
public class RequestReviewScheduler {

    static final TaskDescriptor<Void> REVIEW = TaskDescriptor.of("review-booking-request");
    static final TaskDescriptor<Void> SLOT_CHANGED = TaskDescriptor.of("review-requests-for-slot");
    static final TaskDescriptor<Void> SUPPLY_CHANGED = TaskDescriptor.of("review-requests-for-mentor");

    /**
     * A new request is reviewed after this delay, because changes that ran concurrently with its insert did not see it.
     */
    private static final Duration FIRST_REVIEW = Duration.ofMinutes(1);

    private final PendingRequestReviewStore store;
    private final Jobs jobs;
    private final InstantSource clock;

    RequestReviewScheduler(PendingRequestReviewStore store, Jobs jobs, InstantSource clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    void schedule(UUID bookingId, Instant at) {
        jobs.schedule(REVIEW.instance(bookingId + "@" + at).build(), at);
    }

    /**
     * Schedules reviews of the pending requests for this slot's time after it was booked, blocked or freed: requests
     * with an overlapping slot may have lost or regained a mentor.
     */
    public void scheduleForSlot(UUID slotId) {
        if (store.isNearPending(slotId)) jobs.schedule(SLOT_CHANGED.instance(slotId + "@" + clock.instant()).build());
    }

    @EventListener
    void on(BookingRequested event) {
        var booking = event.booking();
        var soon = clock.instant().plus(FIRST_REVIEW);
        var firstStart = booking.preferredSlots().stream().map(PreferredSlot::startsAt).min(Instant::compareTo)
                .orElseThrow();
        schedule(booking.id(), firstStart.isBefore(soon) ? firstStart : soon);
    }

    @EventListener
    void on(BookingRescheduled event) {
        var now = clock.instant();
        store.markTimesChosen(event.bookingRequestId(), now);
        schedule(event.bookingRequestId(), now);
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

    @EventListener
    void on(MentorSupplyChanged event) {
        jobs.schedule(supplyChanged(event, clock.instant()));
    }

    /** Does the same as this event's listener, in this handle's transaction, for a process without listeners. */
    public static void scheduleForMentor(Handle transaction, MentorSupplyChanged event, Instant now) {
        Jobs.schedule(transaction, supplyChanged(event, now), now);
    }

    private static TaskInstance<Void> supplyChanged(MentorSupplyChanged event, Instant now) {
        return SUPPLY_CHANGED.instance(event.mentorId() + "@" + now).build();
    }
}
