package com.codementee.bookings.mocks;

import com.codementee.bookings.Mock;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.MockStatus;
import com.codementee.bookings.NoShowObjected;
import com.codementee.bookings.NoShowReported;
import com.codementee.bookings.store.NoShowStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Stores one no-show report per mock, and one objection to it. */
@Service
class NoShowReports {

    /** How late the other side may be. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final Duration REPORT_WINDOW = Duration.ofHours(24);
    private static final Duration OBJECTION_WINDOW = Duration.ofHours(24);

    private static final String TOOK_PLACE =
            "This mock has feedback or a rating, so it took place. Please write to us if that is wrong.";

    private final Mocks mocks;
    private final NoShowStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NoShowReports(
            Mocks mocks, NoShowStore store, Transactions transactions, ApplicationEventPublisher events,
            InstantSource clock) {
        this.mocks = mocks;
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reports that the other side missed a mock. A mentee may also report a mock that the mentor marked as completed,
     * unless it has feedback; otherwise a missing mentor could prevent the report.
     *
     * @throws ApiException 404 if the mock is not theirs, 409 TOO_EARLY within ten minutes of the start, 409
     *     CANCELLATION_WINDOW_PASSED after 24 hours, 409 BOOKING_NOT_PENDING if it was already reported, was cancelled
     *     or rated, or has feedback
     */
    Mock report(UUID mockId, UUID personId, MockParty reporter, @Nullable String note) {
        return transactions.run(() -> {
            var mock = mocks.lockOwn(mockId, personId, reporter);
            requireReportable(mock, reporter);
            var now = clock.instant();
            if (!store.markNoShow(mockId, reporter == MockParty.MENTEE)) throw refused(TOOK_PLACE);
            if (!store.insert(mockId, reporter, note, now)) {
                throw refused("An admin has already decided that this mock took place.");
            }
            mocks.completeBooking(mock, reporter.other());
            events.publishEvent(new NoShowReported(mockId, now.plus(OBJECTION_WINDOW)));
            return mocks.require(mockId);
        });
    }

    /**
     * Objects to the other side's report. An admin must then decide.
     *
     * @throws ApiException 404 if the mock is not theirs, 409 CANCELLATION_WINDOW_PASSED after 24 hours, 409
     *     ALREADY_EXISTS if there is already an objection, 409 BOOKING_NOT_PENDING if there is no such report or it is
     *     decided
     */
    Mock object(UUID mockId, UUID personId, MockParty objector, String note) {
        return transactions.run(() -> {
            var mock = mocks.lockOwn(mockId, personId, objector);
            requireObjectionable(mock, objector);
            if (!store.object(mockId, note, clock.instant())) throw refused("This report is already decided.");
            events.publishEvent(new NoShowObjected(mockId));
            return mocks.require(mockId);
        });
    }

    private void requireReportable(Mock mock, MockParty reporter) {
        if (mock.status() == MockStatus.NO_SHOW && mock.noShow() != null && mock.noShow().reportedBy() != reporter) {
            throw refused("The other side has already reported this mock as missed. You can object to that report.");
        }
        if (mock.status() == MockStatus.CANCELLED || mock.status() == MockStatus.NO_SHOW) {
            throw Mocks.alreadyEnded(mock);
        }
        if (mock.evaluation().rating() != null || mock.evaluation().feedbackId() != null) throw refused(TOOK_PLACE);
        if (mock.status() == MockStatus.COMPLETED && reporter == MockParty.MENTOR) throw Mocks.alreadyEnded(mock);
        var now = clock.instant();
        if (now.isBefore(mock.scheduledAt().plus(GRACE))) {
            throw new ApiException(ErrorCode.TOO_EARLY, "You can report a no-show from ten minutes after the start.");
        }
        if (now.isAfter(mock.scheduledAt().plus(REPORT_WINDOW))) {
            throw new ApiException(
                    ErrorCode.CANCELLATION_WINDOW_PASSED,
                    "You can report a no-show within 24 hours of the start. Please write to us instead.");
        }
    }

    private void requireObjectionable(Mock mock, MockParty objector) {
        var report = mock.noShow();
        if (report == null) throw refused("Nobody has reported a no-show for this mock.");
        if (report.reportedBy() == objector) throw refused("You reported this no-show yourself.");
        if (report.objection() != null) {
            throw new ApiException(ErrorCode.ALREADY_EXISTS, "You have already objected to this report.");
        }
        if (report.decidedBy() != null) throw refused("An admin has already decided on this report.");
        if (clock.instant().isAfter(report.at().plus(OBJECTION_WINDOW))) {
            throw new ApiException(
                    ErrorCode.CANCELLATION_WINDOW_PASSED,
                    "You can object within 24 hours of the report. Please write to us instead.");
        }
    }

    private static ApiException refused(String detail) {
        return new ApiException(ErrorCode.BOOKING_NOT_PENDING, detail);
    }
}
