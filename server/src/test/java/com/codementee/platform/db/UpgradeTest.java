package com.codementee.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.DatabaseUpgrade;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Upgrades a database with rows in every state from before no-show reports, and checks the rows afterwards. A migration
 * that changes rows gets its test here; one that needs rows of a later time starts from a longer list of migrations.
 */
class UpgradeTest {

    private static final Set<String> BEFORE_NO_SHOW_REPORTS = Set.of("""
            V0001 V0002 V0003 V0004 V0101 V0102 V0103 V0104 V0105 V0106 V0201 V0202 V0203 V0204 V0301 V0302 V0303 V0304
            V0401 V0402 V0415 V0416 V0440 V0441 V0442 V0443 V0444 V0445 V0446 V0447 V0450 V0451 V0501 V0502 V0503 V0504
            V0601 V0602 V0603 V0604 V0701 V0702 V0703 V0704""".split("\\s+"));

    /** Declines were kept, without the start of the mock that they were about. */
    private static final Set<String> BEFORE_ASSIGNMENT_PAUSES = Stream.concat(BEFORE_NO_SHOW_REPORTS.stream(),
            Stream.of("V0505 V0510 V0511 V0512 V0520 V0521 V0522 V0530 V0531".split(" "))).collect(Collectors.toSet());

    private static DatabaseUpgrade database;

    @BeforeAll
    static void upgrade() throws IOException, URISyntaxException {
        database = DatabaseUpgrade.from(BEFORE_NO_SHOW_REPORTS);
        database.run("/upgrade/before-no-show-reports.sql");
        database.continueTo(BEFORE_ASSIGNMENT_PAUSES);
        database.run("/upgrade/before-assignment-pauses.sql");
        database.finish();
    }

    private static Map<String, String> byName(String sql) {
        return database.byName(sql);
    }

    @Test
    void reportsNoShowsOfTheSideThatMissedTheMock() {
        var reports = byName("""
                SELECT name, concat_ws(' ', r.reported_by, r.outcome, r.reported_at - m.starts_at, r.decided_by)
                  FROM booked
                  JOIN mock m ON m.id = md5('mock ' || name)::uuid
                  JOIN no_show_report r ON r.mock_id = m.id
                """);
        var missedBy = byName("SELECT name, b.missed_by FROM booked JOIN booking_request b ON b.id = md5(name)::uuid"
                + " WHERE b.missed_by IS NOT NULL");

        assertThat(reports).isEqualTo(Map.of(
                "mentor missed", "mentee mentor_missed 00:10:00", "mentee missed", "mentor mentee_missed 00:10:00",
                "rated no-show", "mentor mentee_missed 00:10:00"));
        assertThat(missedBy).isEqualTo(Map.of(
                "mentor missed", "mentor", "mentee missed", "mentee", "rated no-show", "mentee"));
    }

    @Test
    void keepsFeedbackAndRatingsWithTheirMocks() {
        var mocks = byName("""
                SELECT name, concat_ws(' ', m.status, m.rating, m.feedback_id = md5('feedback ' || name)::uuid,
                                       m.feedback_at IS NOT NULL, m.rated_at IS NOT NULL)
                  FROM booked JOIN mock m ON m.id = md5('mock ' || name)::uuid
                """);

        assertThat(mocks).isEqualTo(Map.of(
                "confirmed", "scheduled f f", "held", "completed 5 t t t", "silent", "completed f f",
                "mentor missed", "no_show f f", "mentee missed", "no_show f f", "rated no-show", "no_show 2 f f",
                "written no-show", "completed t t f", "cancelled by mentee", "cancelled f f",
                "cancelled by us", "cancelled f f"));
        assertThat(byName("SELECT 'versions', string_agg(DISTINCT version::text, ' ') FROM feedback"))
                .containsValue("1");
    }

    @Test
    void marksBookingsThatTheMenteeCancelled() {
        var cancelled = byName("SELECT name, b.cancelled_by_mentee FROM booked"
                + " JOIN booking_request b ON b.id = md5(name)::uuid WHERE b.status = 'cancelled'");

        assertThat(cancelled).isEqualTo(Map.of(
                "cancelled by mentee", "t", "withdrawn", "t", "cancelled by us", "f", "lapsed", "f"));
    }

    @Test
    void reviewsPendingRequestsImmediately() {
        var jobs = byName("""
                SELECT split_part(task_instance, '@', 1), task_name FROM scheduled_tasks
                 WHERE task_name = 'review-booking-request'
                """);
        var pending = byName("SELECT md5('pending')::uuid::text, 'review-booking-request'");

        assertThat(jobs).isEqualTo(pending);
    }

    @Test
    void deletesTheDataOfVisitorsWhoseOrderExpired() {
        var orders = byName("""
                SELECT razorpay_order_id, concat_ws(' ', name, email, password_hash, current_job) FROM plan_order
                """);

        assertThat(orders).containsEntry("visitor mismatched", " ")
                .containsEntry("visitor open", "Vera vera@people.example hash Engineer")
                .containsEntry("visitor attempted", "Vera vera@people.example hash Engineer");
        assertThat(List.of("paid", "refunded", "own open", "own attempted", "own expired"))
                .allSatisfy(order -> assertThat(orders).containsEntry(order, "Vera vera@people.example Engineer"));
    }

    @Test
    void leavesTheUnitsOfPlansAsTheyWere() {
        var left = byName("""
                SELECT plan_id, concat_ws(' ', limit_mock_interviews, used_mock_interviews) FROM billing_standing
                """);

        assertThat(left).isEqualTo(Map.of("growth", "20 10"));
    }

    @Test
    void listsCompaniesOfTheCatalogueByIdAndOthersByName() {
        var listed = byName("""
                SELECT l.position, coalesce('the company ' || c.name, l.name)
                  FROM mentor_company l LEFT JOIN company c ON c.id = l.company_id
                """);

        assertThat(listed).isEqualTo(Map.of("1", "the company Google", "2", "Acme", "4", "the company Netflix"));
        assertThat(byName("SELECT 'names', companies FROM mentors_profile"))
                .containsEntry("names", "{Google,Acme,Netflix}");
    }

    @Test
    void keepsThePaymentsOfSettledOrdersAndComparesThemWithTheProvider() {
        var payments = byName("""
                SELECT p.id, concat_ws(' ', o.razorpay_order_id, p.status, p.captured, p.amount, p.currency,
                                     p.created_at = o.paid_at)
                  FROM payment p JOIN plan_order o ON o.id = p.order_id
                """);
        var comparisons = byName("""
                SELECT o.razorpay_order_id, c.due_at = o.paid_at
                  FROM order_comparison c JOIN plan_order o ON o.id = c.order_id
                """);

        assertThat(payments).isEqualTo(Map.of("pay_1", "paid captured t 499900 INR t",
                "pay_2", "refunded refunded t 499900 INR t"));
        assertThat(comparisons).isEqualTo(Map.of("paid", "t", "refunded", "t"));
    }

    @Test
    void issuesInvoicesOfOrdersWhosePlanWasGranted() {
        var jobs = byName("""
                SELECT o.razorpay_order_id, j.execution_time = o.paid_at AND NOT j.picked AND j.task_data IS NULL
                  FROM scheduled_tasks j JOIN plan_order o ON o.id::text = j.task_instance
                 WHERE j.task_name = 'issue-invoice'
                """);

        assertThat(jobs).isEqualTo(Map.of("paid", "t"));
    }

    @Test
    void knowsWhichMockEachDeclineWasAbout() {
        var starts = byName("""
                SELECT reason, concat(mock_starts_at - timestamptz '2026-02-01Z') FROM booking_decline
                """);

        assertThat(starts).isEqualTo(Map.of("The first mock", "10 days", "The second mock", "20 days",
                "Before any mock", "", "Another mentor", ""));
    }

    @Test
    void addsUpAllDaysOfTheYearsBeforeTheAnalytics() {
        var days = byName("""
                SELECT source, concat_ws(' ', min(day) <= date '2026-01-01', max(day) >= date '2026-03-02',
                                         count(DISTINCT day) = max(day) - min(day) + 1)
                  FROM analytics_changed_day GROUP BY source
                """);

        assertThat(days).hasSize(7).allSatisfy((_, complete) -> assertThat(complete).isEqualTo("t t t"));
    }
}
