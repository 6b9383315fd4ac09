package com.codementee.bookings.mocks;

import com.codementee.audit.AuditAction;
import com.codementee.audit.AuditEvent;
import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.UnitLedger;
import com.codementee.bookings.Mock;
import com.codementee.bookings.MockStatus;
import com.codementee.bookings.NoShowDecided;
import com.codementee.bookings.NoShowOutcome;
import com.codementee.bookings.store.NoShowStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Decides no-show reports: as reported if nobody objected in time, otherwise as an admin decides. If the mentor missed
 * the mock, it returns the mentee's unit, once; a later decision does not take the unit back.
 */
@Service
class NoShowDecisions {

    private final Mocks mocks;
    private final NoShowStore store;
    private final UnitLedger units;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NoShowDecisions(
            Mocks mocks, NoShowStore store, UnitLedger units, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.mocks = mocks;
        this.store = store;
        this.units = units;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records an admin's decision, before or after the deadline for objections, possibly replacing an earlier decision.
     *
     * @throws ApiException 404 if the mock does not exist, 409 BOOKING_NOT_PENDING if nobody reported it, if it already
     *     has this outcome, or if it has feedback or a rating and would become a no-show
     */
    Mock resolve(UUID mockId, UUID adminId, NoShowOutcome outcome, String reason) {
        return transactions.run(() -> {
            var mock = mocks.lock(mockId);
            var now = clock.instant();
            if (!store.decide(mockId, outcome, adminId, reason, now)) {
                throw new ApiException(ErrorCode.BOOKING_NOT_PENDING, mock.noShow() == null
                        ? "Nobody has reported a no-show for this mock."
                        : "This mock already has that outcome.");
            }
            apply(mock, outcome, reason, now);
            return mocks.require(mockId);
        });
    }

    /** Lets a report stand if it is undecided and nobody objected. Idempotent. */
    void letStand(UUID mockId) {
        transactions.run(() -> {
            var mock = mocks.lock(mockId);
            var now = clock.instant();
            store.letStand(mockId, now).ifPresent(outcome -> apply(mock, outcome, "Nobody objected in time.", now));
        });
    }

    private void apply(Mock mock, NoShowOutcome outcome, String reason, Instant now) {
        if (outcome == NoShowOutcome.MENTOR_MISSED) {
            units.giveBack(UnitKind.MOCK_INTERVIEWS, mock.bookingRequestId(), "The mentor missed the mock");
        }
        store.setDecidedStatus(mock.id(), outcome == NoShowOutcome.HELD);
        mocks.completeBooking(mock, outcome.missedBy());
        events.publishEvent(new NoShowDecided(mock.id(), now));
        events.publishEvent(entry(mock, outcome, reason));
    }

    private static AuditEvent entry(Mock mock, NoShowOutcome outcome, String reason) {
        var after = fields(outcome == NoShowOutcome.HELD ? MockStatus.COMPLETED : MockStatus.NO_SHOW, outcome);
        after.put("mock_id", mock.id());
        return AuditEvent.of(AuditAction.MOCK_NO_SHOW_DECIDED, mock.bookingRequestId())
                .because(reason)
                .before(fields(mock.status(), mock.noShow() == null ? null : mock.noShow().outcome()))
                .after(after);
    }

    private static HashMap<String, @Nullable Object> fields(MockStatus status, @Nullable NoShowOutcome outcome) {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("status", status);
        fields.put("outcome", outcome);
        return fields;
    }
}
