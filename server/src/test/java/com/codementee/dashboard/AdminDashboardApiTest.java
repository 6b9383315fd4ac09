package com.codementee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiClient;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestApp;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Uses a separate application, because the figures count all rows in the database. */
class AdminDashboardApiTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static TestApp app;

    private final PersonFixtures given = new PersonFixtures(app);
    private final BookingFixtures bookings = new BookingFixtures(app);
    private final MockFixtures mocks = new MockFixtures(app);

    @BeforeAll
    static void start() {
        app = TestApp.start(Map.of("RATE_LIMITS", "off"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void deleteEverything() {
        app.database().useHandle(sql -> {
            sql.execute(
                    "UPDATE booking_request SET status = 'cancelled', slots_lost_at = NULL WHERE status = 'pending'");
            sql.execute("UPDATE mock SET status = 'cancelled'");
            sql.execute("DELETE FROM no_show_report");
            sql.execute("UPDATE time_slot SET status = 'blocked'");
            sql.execute("DELETE FROM plan_order WHERE status IN ('created', 'attempted')");
        });
    }

    @Test
    void returnsZerosWhenNothingIsWaiting() {
        var dashboard = dashboard();

        assertThat(dashboard.propertyNames()).containsExactly(
                "pending", "awaiting_feedback", "without_bookable_slot", "lapsing", "mocks_today", "mocks_next_7_days",
                "open_slots_next_7_days", "no_shows_to_decide", "open_orders", "late",
                "billing_differences", "most_urgent");
        for (var waiting : new String[] {"pending", "awaiting_feedback", "without_bookable_slot", "no_shows_to_decide",
                "open_orders"}) {
            assertThat(dashboard.get(waiting).toString()).isEqualTo("{\"count\":0,\"oldest_at\":null}");
        }
        assertThat(dashboard.get("mocks_today").asInt()).isZero();
        assertThat(dashboard.get("lapsing").toString()).isEqualTo("{\"count\":0,\"next_at\":null}");
        assertThat(dashboard.get("most_urgent")).isEmpty();
    }

    @Test
    void showsTheFivePendingRequestsThatLapseFirst() {
        var first = bookings.createRequest(given.paidMentee(), bookings.createSlot());
        for (int i = 0; i < 5; i++) bookings.createRequest(given.paidMentee(), bookings.createSlot());
        bookings.createMock(given.paidMentee(), given.mentor(), bookings.createSlot());

        var dashboard = dashboard();

        assertThat(dashboard.at("/pending/count").asInt()).isEqualTo(6);
        assertThat(dashboard.at("/pending/oldest_at").asString())
                .isEqualTo(dashboard.at("/most_urgent/0/created_at").asString());
        assertThat(dashboard.get("most_urgent")).hasSize(5);
        assertThat(dashboard.at("/most_urgent/0/id").asString()).isEqualTo(first.toString());
        assertThat(dashboard.at("/most_urgent/0/preferred_slots")).hasSize(1);
    }

    @Test
    void countsRequestsThatLapseWithinADay() {
        var soon = app.now().plus(Duration.ofHours(20));
        bookings.createRequest(given.paidMentee(), bookings.createSlotAt(soon), bookings.createSlot());
        var lapsing = bookings.createRequest(given.paidMentee(), bookings.createSlotAt(soon.plusSeconds(60)));
        bookings.createRequest(given.paidMentee(), bookings.createSlot());

        var dashboard = dashboard();

        assertThat(dashboard.at("/lapsing/count").asInt()).isOne();
        assertThat(instant(dashboard.at("/lapsing/next_at"))).isEqualTo(soon.plusSeconds(60));
        assertThat(dashboard.at("/most_urgent/0/id").asString()).isEqualTo(lapsing.toString());
        assertThat(ids("/api/admin/booking-requests?status=pending&sort=last_usable_at")).first()
                .isEqualTo(lapsing.toString());
    }

    @Test
    void countsRequestsWithoutBookableSlots() {
        var slot = bookings.createSlot();
        bookings.createRequest(given.paidMentee(), bookings.createSlot());
        var lost = bookings.createRequest(given.paidMentee(), slot);
        var since = app.now().minus(Duration.ofHours(3));
        app.database().useHandle(
                sql -> sql.execute("UPDATE booking_request SET slots_lost_at = ? WHERE id = ?", since, lost));

        var dashboard = dashboard();

        assertThat(dashboard.at("/without_bookable_slot/count").asInt()).isOne();
        assertThat(instant(dashboard.at("/without_bookable_slot/oldest_at"))).isEqualTo(since);
        assertThat(dashboard.at("/pending/count").asInt()).isEqualTo(2);
        assertThat(ids("/api/admin/booking-requests?status=pending&without_slots=true"))
                .containsExactly(lost.toString());
        assertThat(ids("/api/admin/booking-requests?status=pending&without_slots=false")).hasSize(1)
                .doesNotContain(lost.toString());
    }

    @Test
    void countsEndedMocksWithoutFeedback() {
        var mentor = given.mentor();
        var ended = app.now().minus(Duration.ofHours(2));
        var waits = mocks.createScheduled(given.freeMentee(), mentor, ended.minus(Duration.ofHours(1)));
        mocks.createScheduled(given.freeMentee(), mentor, app.now().minus(Duration.ofMinutes(30)));
        var written = mocks.createScheduled(given.freeMentee(), mentor, app.now().minus(Duration.ofHours(9)));
        mocks.setStatus(mocks.createScheduled(given.freeMentee(), mentor, app.now().minus(Duration.ofHours(12))),
                "no_show");
        mocks.setStatus(mocks.createScheduled(given.freeMentee(), mentor, app.now().minus(Duration.ofHours(15))),
                "cancelled");
        as(mentor).post("/api/mentor/feedback", feedback(written)).expect(201);

        var awaiting = dashboard().get("awaiting_feedback");

        assertThat(awaiting.get("count").asInt()).isOne();
        assertThat(instant(awaiting.get("oldest_at"))).isEqualTo(ended);
        assertThat(ids("/api/admin/mocks?awaiting_feedback=true")).containsExactly(waits.toString());
        assertThat(ids("/api/admin/mocks?awaiting_feedback=false")).contains(written.toString())
                .doesNotContain(waits.toString());
    }

    @Test
    void countsNoShowsThatAnAdminMustDecide() {
        var mentor = given.mentor();
        var objected = app.now().minus(Duration.ofMinutes(30));
        var mocksOfMentor = IntStream.rangeClosed(2, 4)
                .mapToObj(hours -> mocks.createScheduled(
                        given.freeMentee(), mentor, app.now().minus(Duration.ofHours(2 * hours))))
                .toList();
        app.database().useHandle(sql -> {
            for (var mock : mocksOfMentor) {
                sql.execute("INSERT INTO no_show_report (mock_id, reported_by, reported_at) VALUES (?, 'mentor', ?)",
                        mock, objected);
            }
            sql.execute("UPDATE no_show_report SET objection = 'No', objected_at = ? WHERE mock_id <> ?", objected,
                    mocksOfMentor.get(0));
            sql.execute(
                    "UPDATE no_show_report SET outcome = 'held', decided_at = ?, decided_by = ?, decision_reason = "
                            + "'x' WHERE mock_id = ?",
                    objected, given.admin().id(), mocksOfMentor.get(1));
        });

        var waiting = dashboard().get("no_shows_to_decide");

        assertThat(waiting.get("count").asInt()).isOne();
        assertThat(instant(waiting.get("oldest_at"))).isEqualTo(objected);
        assertThat(ids("/api/admin/mocks?awaiting_decision=true")).containsExactly(mocksOfMentor.get(2).toString());
    }

    @Test
    void countsMocksTodayAndInTheNextSevenDays() {
        var mentor = given.mentor();
        var today = app.now().atZone(ZoneId.of("Asia/Kolkata")).toLocalDate();
        var midnight = today.atStartOfDay(ZoneId.of("Asia/Kolkata")).toInstant();
        mocks.setStatus(mocks.createScheduled(given.freeMentee(), mentor, midnight), "completed");
        mocks.createScheduled(given.freeMentee(), mentor, midnight.minus(Duration.ofHours(1)));
        mocks.createScheduled(given.freeMentee(), mentor, midnight.plus(DAY));
        mocks.setStatus(mocks.createScheduled(given.freeMentee(), mentor, midnight.plus(DAY.multipliedBy(2))),
                "cancelled");
        mocks.createScheduled(given.freeMentee(), mentor, midnight.plus(DAY.multipliedBy(6)));
        mocks.createScheduled(given.freeMentee(), mentor, midnight.plus(DAY.multipliedBy(9)));

        assertThat(dashboard().get("mocks_today").asInt()).isOne();
        assertThat(dashboard().get("mocks_next_7_days").asInt()).isEqualTo(2);
    }

    @Test
    void countsBookableSlots() {
        var soon = app.now().plus(Duration.ofHours(5));
        var paused = given.mentor();
        var busy = given.mentor();
        mocks.createScheduled(given.freeMentee(), busy, soon.minus(Duration.ofMinutes(30)));
        bookings.createSlotAt(soon, busy.id());
        bookings.createSlotAt(soon);
        bookings.createSlotAt(soon, given.mentor().id());
        bookings.createSlotAt(soon, paused.id());
        bookings.createSlotAt(app.now().minus(Duration.ofMinutes(1)));
        bookings.createSlotAt(app.now().plus(DAY.multipliedBy(7)).plus(DAY));
        admin().patch("/api/admin/mentors/" + paused.id(), Map.of("status", "Paused")).expect(200);

        assertThat(dashboard().get("open_slots_next_7_days").asInt()).isEqualTo(2);
    }

    @Test
    void countsUnpaidOrders() {
        as(given.freeMentee()).post("/api/payment/create-order", Map.of("plan_id", "growth")).expect(201);
        as(given.freeMentee()).post("/api/payment/create-order", Map.of("plan_id", "foundation")).expect(201);
        given.paidMentee();

        var open = dashboard().get("open_orders");

        assertThat(open.get("count").asInt()).isEqualTo(2);
        assertThat(instant(open.get("oldest_at"))).isBefore(app.now());
    }

    @Test
    void isForAdminsOnly() {
        app.client().get("/api/admin/dashboard").expect(401, ErrorCode.UNAUTHENTICATED);
        as(given.paidMentee()).get("/api/admin/dashboard").expect(403, ErrorCode.FORBIDDEN_ROLE);
        as(given.mentor()).get("/api/admin/dashboard").expect(403, ErrorCode.FORBIDDEN_ROLE);
    }

    private static Map<String, Object> feedback(UUID mock) {
        return Map.of(
                "mock_id", mock, "problem_solving", 5, "communication", 3, "technical_depth", 4, "code_quality", 2,
                "overall", 4, "strengths", "s", "improvements", "i", "action_items", "a", "hireability", "hire");
    }

    private static Instant instant(JsonNode text) {
        return Instant.parse(text.asString());
    }

    private JsonNode dashboard() {
        return admin().get("/api/admin/dashboard").expect(200).data();
    }

    private List<String> ids(String list) {
        return admin().get(list).expect(200).data().valueStream().map(one -> one.get("id").asString()).toList();
    }

    private ApiClient admin() {
        return as(given.admin());
    }

    private ApiClient as(TestUser person) {
        return app.client().as(person.token());
    }
}
