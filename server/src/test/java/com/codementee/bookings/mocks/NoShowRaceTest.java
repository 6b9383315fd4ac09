package com.codementee.bookings.mocks;

import static com.codementee.platform.errors.ErrorCode.BOOKING_NOT_PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.UnitLedger;
import com.codementee.bookings.MockParty;
import com.codementee.bookings.NoShowOutcome;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.BulkPersonFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.MockFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests that only one of two concurrent decisions about a mock takes effect. */
class NoShowRaceTest extends ApiTest {

    private static final int ROUNDS = 8;

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final MockFixtures mocks = new MockFixtures(app);
    private final BulkPersonFixtures crowd = new BulkPersonFixtures(app);
    private final NoShowReports reports = app.bean(NoShowReports.class);
    private final NoShowDecisions decisions = app.bean(NoShowDecisions.class);
    private final Mocks service = app.bean(Mocks.class);

    private record Given(UUID mock, UUID booking, UUID mentee, UUID mentor) {}

    @Test
    void storesOneOfTwoReports() throws InterruptedException {
        repeat(mock -> {
            var endings = race(report(mock, MockParty.MENTEE), report(mock, MockParty.MENTOR));

            assertThat(endings).containsExactlyInAnyOrder(ConcurrentRunner.SUCCESS, BOOKING_NOT_PENDING.name());
        });
    }

    @Test
    void storesAReportOrARating() throws InterruptedException {
        repeat(mock -> {
            var endings = race(report(mock, MockParty.MENTEE), () -> service.rate(mock.mock, mock.mentee, 5));

            assertThat(endings).containsExactlyInAnyOrder(ConcurrentRunner.SUCCESS, BOOKING_NOT_PENDING.name());
            assertThat(count("status = 'no_show' AND rated_at IS NOT NULL", mock)).isZero();
        });
    }

    @Test
    void storesAReportOrFeedback() throws InterruptedException {
        repeat(mock -> {
            var endings = race(report(mock, MockParty.MENTEE),
                    () -> service.completeForFeedback(mock.mock, mock.mentor, UUID.randomUUID()));

            assertThat(endings).containsExactlyInAnyOrder(ConcurrentRunner.SUCCESS, BOOKING_NOT_PENDING.name());
            assertThat(count("status = 'no_show' AND feedback_at IS NOT NULL", mock)).isZero();
        });
    }

    @Test
    void letsAReportStandOrAcceptsTheObjection() throws InterruptedException {
        repeat(mock -> {
            reports.report(mock.mock, mock.mentee, MockParty.MENTEE, null);

            race(stand(mock), () -> reports.object(mock.mock, mock.mentor, MockParty.MENTOR, "I was there"));

            var report = service.require(mock.mock).noShow();
            assertThat(report.outcome() == null).isEqualTo(report.objection() != null);
            assertThat(returned(mock)).isEqualTo(report.outcome() == null ? 0 : 1);
        });
    }

    @Test
    void returnsTheUnitOnceWhenAnAdminDecidesAsTheReportBeginsToStand() throws InterruptedException {
        var admin = crowd.createAdmin();
        repeat(mock -> {
            reports.report(mock.mock, mock.mentee, MockParty.MENTEE, null);

            race(stand(mock), stand(mock),
                    () -> decisions.resolve(mock.mock, admin, NoShowOutcome.MENTOR_MISSED, "So it was"),
                    () -> decisions.resolve(mock.mock, admin, NoShowOutcome.MENTOR_MISSED, "So it was"));

            assertThat(service.require(mock.mock).noShow().outcome()).isEqualTo(NoShowOutcome.MENTOR_MISSED);
            assertThat(returned(mock)).isOne();
        });
    }

    private Callable<?> report(Given mock, MockParty party) {
        return () -> reports.report(mock.mock, party == MockParty.MENTEE ? mock.mentee : mock.mentor, party, null);
    }

    private Callable<?> stand(Given mock) {
        return () -> {
            decisions.letStand(mock.mock);
            return null;
        };
    }

    private static List<String> race(Callable<?>... rivals) {
        try {
            return ConcurrentRunner.run(rivals.length, i -> rivals[i]);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    private void repeat(Consumer<Given> round) throws InterruptedException {
        for (int i = 0; i < ROUNDS; i++) round.accept(started());
    }

    /** Creates a mock that used a unit and started an hour ago. */
    private Given started() {
        var mentee = crowd.createPaidMentee(1).id();
        var mentor = crowd.createMentor();
        var mock = mocks.createScheduled(someone(mentee), someone(mentor), now().minus(Duration.ofHours(1)));
        var booking = service.require(mock).bookingRequestId();
        app.bean(UnitLedger.class).takeForNew(mentee, UnitKind.MOCK_INTERVIEWS, booking, "Mock", booking);
        return new Given(mock, booking, mentee, mentor);
    }

    private static TestUser someone(UUID id) {
        return new TestUser(id, "", "", "");
    }

    private int count(String condition, Given mock) {
        return bookings.count("SELECT count(*) FROM mock WHERE id = ? AND " + condition, mock.mock);
    }

    private int returned(Given mock) {
        return bookings.count("SELECT count(*) FROM ledger_entry WHERE cause = ? AND units = 1", mock.booking);
    }
}
