package com.codementee.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.PersonFixtures;
import com.codementee.support.SqlStatementRecorder;
import com.codementee.support.TestApp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares each figure with one computed from all rows. Runs on a separate application, because the figures count all
 * rows of the database.
 */
class AnalyticsApiTest {

    private static TestApp app;
    private static AnalyticsFixtures business;
    private static ApiClient admin;

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("RATE_LIMITS", "off"));
        admin = app.client().as(new PersonFixtures(app).admin().token());
        business = new AnalyticsFixtures(app);
        business.insertBusiness();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    /** Fresh rows, rolled-up rows, changed rows and rows rolled up again all give the same figures as all rows. */
    @Test
    void equalsTheFiguresComputedFromAllRows() {
        compareAllRanges();
        rollUp();
        assertThat(changes()).isZero();
        compareAllRanges();

        business.changeBusiness();
        assertThat(changes()).isPositive();
        compareAllRanges();
        rollUp();
        compareAllRanges();
    }

    private static void compareAllRanges() {
        for (var range : ranges(AnalyticsFixtures.INDIA)) compare(read(range.from(), range.to()), range);
    }

    private static List<AnalyticsRange> ranges(ZoneId zone) {
        var first = AnalyticsFixtures.FIRST_DAY;
        return Stream.of(
                        List.of(first, first.plusYears(3)), List.of(first.plusDays(40), first.plusDays(40)),
                        List.of(first.plusDays(31), first.plusDays(59)),
                        List.of(first.plusDays(100), first.plusDays(465)),
                        List.of(LocalDate.of(1950, 1, 1), LocalDate.of(2050, 1, 1)))
                .map(days -> new AnalyticsRange(days.getFirst(), days.getLast(), zone))
                .toList();
    }

    private static void compare(JsonNode actual, AnalyticsRange range) {
        var rows = new ExpectedFigures(app, range);

        assertThat(actual.get("timezone").asString()).isEqualTo(range.zone().getId());
        assertThat(actual.get("users")).isEqualTo(rows.users());
        assertThat(actual.get("funnel")).isEqualTo(rows.funnel());
        assertThat(actual.at("/revenue/gross").asLong()).isEqualTo(rows.gross());
        assertThat(actual.at("/revenue/refunded").asLong()).isEqualTo(rows.refunded());
        assertThat(actual.at("/revenue/net").asLong()).isEqualTo(rows.gross() - rows.refunded());
        assertThat(sum(actual.at("/revenue/by_plan"), "gross")).isEqualTo(rows.gross());
        assertThat(sum(actual.at("/revenue/by_plan"), "refunded")).isEqualTo(rows.refunded());
        for (var plan : actual.at("/revenue/by_plan")) assertThat(plan).isEqualTo(rows.plan(plan));
        assertThat(sum(actual.at("/revenue/by_month"), "gross")).isEqualTo(rows.gross());
        assertThat(sum(actual.at("/revenue/by_month"), "refunded")).isEqualTo(rows.refunded());
        for (var month : actual.at("/revenue/by_month")) assertThat(month).isEqualTo(rows.month(month));
        assertThat(actual.at("/bookings/by_status")).isEqualTo(rows.byStatus());
        assertThat(actual.at("/bookings/by_type")).isEqualTo(rows.byType());
        assertThat(actual.at("/bookings/by_company")).isEqualTo(rows.byCompany());
        assertThat(actual.get("assignment_hours")).isEqualTo(rows.assignmentHours());
        assertThat(actual.get("ratings")).isEqualTo(rows.ratings());
        assertThat(actual.get("sessions")).isEqualTo(rows.sessions());
        for (var mentor : actual.get("mentors")) assertThat(mentor).isEqualTo(rows.mentor(mentor));
        assertThat(sum(actual.get("mentors"), "mocks")).isEqualTo(rows.sessions().get("held").asLong());
    }

    private static long sum(JsonNode rows, String field) {
        return IntStream.range(0, rows.size()).mapToLong(row -> rows.get(row).get(field).asLong()).sum();
    }

    @Test
    void returnsTheLast30DaysByDefault() {
        var today = LocalDate.ofInstant(app.now(), AnalyticsFixtures.INDIA);

        var figures = admin.get("/api/admin/analytics").expect(200).data();

        assertThat(figures.get("from").asString()).isEqualTo(today.minusDays(29).toString());
        assertThat(figures.get("to").asString()).isEqualTo(today.toString());
    }

    @Test
    void marksUnfinishedAndPartialMonthsAsIncomplete() {
        var today = LocalDate.ofInstant(app.now(), AnalyticsFixtures.INDIA);
        new PersonFixtures(app).paidMentee();
        var months = read(AnalyticsFixtures.FIRST_DAY.plusDays(1), today).at("/revenue/by_month");

        assertThat(months.get(0).get("complete").asBoolean()).isFalse();
        assertThat(months.get(1).get("complete").asBoolean()).isTrue();
        var last = months.get(months.size() - 1);
        assertThat(last.get("month").asString()).isEqualTo(YearMonth.from(today).toString());
        assertThat(last.get("complete").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "funnel", "revenue_by_plan", "revenue_by_month", "bookings_by_status",
            "bookings_by_company", "bookings_by_type", "assignment_hours", "mentors", "ratings", "sessions"})
    void exportsEachSectionAsCsv(String section) {
        var csv = admin.header("Accept", "text/csv")
                .get("/api/admin/analytics?from=2024-01-01&to=2026-12-31&section=" + section).expect(200);

        assertThat(csv.header("Content-Disposition")).startsWith("attachment; filename=\"analytics-" + section);
        assertThat(csv.text().lines().count()).isGreaterThan(1);
        assertThat(csv.text().lines().map(line -> line.split(",", -1).length).distinct().count()).isOne();
    }

    @Test
    void computesOnlyTheSectionThatIsExported() {
        var recorder = SqlStatementRecorder.startRecording(app);
        var csv = admin.header("Accept", "text/csv").get("/api/admin/analytics?section=ratings").expect(200);

        var statements = recorder.statementsOf(csv.header("X-Request-Id"));
        assertThat(statements.stream().filter(sql -> sql.contains("analytics_sums"))).hasSize(1);
        assertThat(statements).noneMatch(sql -> sql.contains("analytics_mentor_quarter"));
    }

    @Test
    void requiresASectionForCsv() {
        admin.header("Accept", "text/csv").get("/api/admin/analytics").expectInvalid("section");
        admin.header("Accept", "text/csv").get("/api/admin/analytics?section=secrets").expectInvalid("section");
    }

    @Test
    void refusesInvalidRanges() {
        admin.get("/api/admin/analytics?from=2024-13-01").expectInvalid("from");
        admin.get("/api/admin/analytics?to=yesterday").expectInvalid("to");
        admin.get("/api/admin/analytics?from=2024-02-01&to=2024-01-31").expectInvalid("to");
        admin.get("/api/admin/analytics?from=0000-01-01").expectInvalid("from");
        app.client().as(new PersonFixtures(app).mentor().token()).get("/api/admin/analytics")
                .expect(403, ErrorCode.FORBIDDEN_ROLE);
    }

    /** In each zone the same instants belong to other days, months and quarters. */
    @ParameterizedTest
    @ValueSource(strings = {"America/Havana", "Australia/Lord_Howe"})
    void recomputesEverythingAfterAChangeOfTimeZone(String name) {
        var zone = ZoneId.of(name);
        app.bean(AnalyticsRollUp.class).useZone(zone);
        try {
            compareReports(zone);
            rollUp();
            compareReports(zone);
        } finally {
            app.bean(AnalyticsRollUp.class).useZone(AnalyticsFixtures.INDIA);
        }
    }

    private static void compareReports(ZoneId zone) {
        var ranges = Stream.of("2024-11-02", "2024-11-03", "2025-03-09", "2024-04-07")
                .map(LocalDate::parse)
                .map(day -> new AnalyticsRange(day, day, zone))
                .collect(Collectors.toCollection(ArrayList::new));
        ranges.add(new AnalyticsRange(LocalDate.of(2024, 2, 10), LocalDate.of(2026, 6, 20), zone));
        var json = app.bean(JsonMapper.class);
        for (var range : ranges) {
            var report = app.bean(AnalyticsReader.class).read(range, null);
            compare(json.readTree(json.writeValueAsString(report)), range);
        }
    }

    @Test
    void readsWholeMonthsFromTheirSums() {
        rollUp();
        var first = app.database().withHandle(sql -> sql.select("""
                        SELECT min(month) FROM analytics_monthly WHERE source = 'ratings'
                        """)
                .mapTo(LocalDate.class).one());
        changeSums(first, 1);
        try {
            var last = first.plusMonths(1).minusDays(1);
            long month = read(first, last).at("/ratings/count").asLong();
            long partOfIt = read(first, last.minusDays(1)).at("/ratings/count").asLong();
            assertThat(month - partOfIt).isGreaterThan(900);
        } finally {
            changeSums(first, -1);
        }
    }

    /** Distinguishes the sums of months from those of days. */
    private static void changeSums(LocalDate month, int sign) {
        app.database().useHandle(sql -> sql.execute("""
                UPDATE analytics_monthly SET count = count + 1000 * ? WHERE source = 'ratings' AND month = ?
                """, sign, month));
    }

    private static JsonNode read(LocalDate from, LocalDate to) {
        return admin.get("/api/admin/analytics?from=" + from + "&to=" + to).expect(200).data();
    }

    private static void rollUp() {
        app.bean(AnalyticsRollUp.class).rollUp();
    }

    private static int changes() {
        return app.database().withHandle(sql -> sql.select("""
                        SELECT (SELECT count(*) FROM analytics_changed_day)
                             + (SELECT count(*) FROM analytics_changed_mentor)
                        """)
                .mapTo(int.class).one());
    }
}
