package com.codementee.bookings.reliability;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.bookings.NoShowDecided;
import com.codementee.people.MentorSupplyChanged;
import com.codementee.people.People;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Pauses new assignments of a mentor whose second no-show within 30 days stands, until an admin lifts the pause. Mocks
 * that are confirmed already stay.
 */
@Service
public class AssignmentPauses {

    private static final int WINDOW_HOURS = 30 * 24;
    private static final String LIFT_REASON = "An admin decided that a no-show behind this pause did not happen.";

    private final ReliabilityStore store;
    private final People people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AssignmentPauses(
            ReliabilityStore store, People people, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ApiException 409 ASSIGNMENTS_PAUSED if this mentor gets no new mocks */
    public void requireNotPaused(UUID mentorId) {
        if (!store.isPaused(mentorId)) return;
        throw new ApiException(
                ErrorCode.ASSIGNMENTS_PAUSED,
                "New mocks of this mentor are paused after two no-shows within 30 days. Choose another mentor, or "
                        + "resume this one under Mentors.");
    }

    /**
     * Lifts a mentor's pause.
     *
     * @throws ApiException 404 if their assignments are not paused
     */
    public void lift(UUID mentorId, UUID adminId, String reason) {
        transactions.run(() -> {
            var lifted = store.lift(mentorId, adminId, reason, clock.instant())
                    .orElseThrow(() -> ApiException.notFound("This pause"));
            publishResumed(lifted, reason);
        });
    }

    /** Locks the mentor's row, so that of two no-shows decided concurrently the second sees the first. */
    @EventListener
    void on(NoShowDecided event) {
        people.lock(store.mentorOf(event.mockId()));
        var id = Ids.next();
        var now = clock.instant();
        store.liftUnfounded(event.mockId(), LIFT_REASON, now)
                .ifPresent(lifted -> publishResumed(lifted, LIFT_REASON));
        store.pause(id, event.mockId(), WINDOW_HOURS, now).ifPresent(pause -> {
            events.publishEvent(new MentorSupplyChanged(pause.mentorId()));
            events.publishEvent(new AssignmentsPaused(id, pause.mentorId(), pause.missedAt()));
            events.publishEvent(AuditEvent.of(AuditAction.MENTOR_ASSIGNMENTS_PAUSED, pause.mentorId())
                    .before(Map.of("assignments", "open"))
                    .after(Map.of("assignments", "paused", "missed_at", pause.missedAt())));
        });
    }

    private void publishResumed(ReliabilityStore.LiftedPause lifted, String reason) {
        events.publishEvent(new MentorSupplyChanged(lifted.mentorId()));
        events.publishEvent(new AssignmentsResumed(lifted.id(), lifted.mentorId()));
        events.publishEvent(AuditEvent.of(AuditAction.MENTOR_ASSIGNMENTS_RESUMED, lifted.mentorId())
                .because(reason)
                .before(Map.of("assignments", "paused"))
                .after(Map.of("assignments", "open")));
    }
}
