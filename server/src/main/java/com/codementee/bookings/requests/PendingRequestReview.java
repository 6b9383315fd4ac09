package com.codementee.bookings.requests;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditActor;
import com.codementee.audit.AuditEvent;
import com.codementee.bookings.BookingLapsing;
import com.codementee.bookings.BookingSlotsLost;
import com.codementee.bookings.BookingStatus;
import com.codementee.bookings.store.PendingRequestReviewStore.PendingBooking;
import com.codementee.bookings.store.PendingRequestReviewStore;
import com.codementee.platform.db.Transactions;
import com.codementee.scheduling.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reviews pending requests: updates the last usable time, tells the mentee once if none is left, warns them once a day
 * before the last one, and cancels the request when that slot starts. Reviews are idempotent.
 */
@Component
public class PendingRequestReview {

    private static final Duration WARNING = Duration.ofDays(1);

    /** The minimum time between a mentee's choice of times and a warning. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final String EXPIRED_REASON =
            "We couldn't find a mentor for any of the times you chose before the last of them began. We're sorry "
                    + "about that.";

    private final PendingRequestReviewStore store;
    private final Cancellations cancellations;
    private final RequestReviewScheduler scheduler;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PendingRequestReview(
            PendingRequestReviewStore store, Cancellations cancellations, RequestReviewScheduler scheduler,
            Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.cancellations = cancellations;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Reviews the requests that compete for the time of a slot that was booked, blocked or freed. */
    public void reviewNear(UUID slotId) {
        store.pendingNear(slotId).forEach(this::review);
    }

    /** Reviews the requests whose usable times changed because a mentor became available or unavailable. */
    void reviewOutdated() {
        store.outdated(clock.instant()).forEach(this::review);
    }

    void review(UUID bookingId) {
        transactions.run(() -> store.lockPending(bookingId)
                .ifPresent(pending -> review(pending, store.preferredSlotsOf(bookingId))));
    }

    private void review(PendingBooking pending, List<Slot> slots) {
        var now = clock.instant();
        var id = pending.booking().id();
        var upcoming = slots.stream().filter(slot -> slot.startsAt().isAfter(now)).toList();
        if (upcoming.isEmpty()) {
            cancellations.cancel(pending.booking(), EXPIRED_REASON, "No time could be confirmed");
            events.publishEvent(AuditEvent.of(AuditAction.BOOKING_LAPSED, id)
                    .by(AuditActor.SYSTEM)
                    .before(Map.of("status", BookingStatus.PENDING))
                    .after(Map.of("status", BookingStatus.CANCELLED)));
            return;
        }
        var lastUsable = upcoming.stream().filter(slot -> slot.isBookable(now)).map(Slot::startsAt)
                .max(Instant::compareTo).orElse(null);
        boolean wasLost = pending.booking().slotsLostAt() != null;
        if (wasLost != (lastUsable == null) || !Objects.equals(lastUsable, pending.lastUsableAt())) {
            store.updateLastUsable(id, lastUsable, now);
        }
        if (lastUsable == null && !wasLost) events.publishEvent(new BookingSlotsLost(id));
        var nextStart = upcoming.stream().map(Slot::startsAt).min(Instant::compareTo).orElseThrow();
        var warning = warningTime(pending, lastUsable);
        if (warning != null && !warning.isAfter(now)) {
            store.markLapseWarned(id, now);
            events.publishEvent(new BookingLapsing(id, lastUsable));
        }
        boolean warnFirst = warning != null && warning.isAfter(now) && warning.isBefore(nextStart);
        scheduler.schedule(id, warnFirst ? warning : nextStart);
    }

    /** Returns when to warn the mentee, possibly in the past; null if they were already warned or no time is left. */
    private static @Nullable Instant warningTime(PendingBooking pending, @Nullable Instant lastUsable) {
        if (lastUsable == null || pending.lapseWarnedAt() != null) return null;
        return Stream.of(lastUsable.minus(WARNING), pending.timesChosenAt().plus(GRACE)).max(Instant::compareTo)
                .orElseThrow();
    }
}
