package com.codementee.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.MockFixtures;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Calls each route with which an admin changes something, and checks that the audit log says so. Fails for a route that
 * has no call here, so add new routes to {@link #calls}.
 */
class AdminActionsAuditTest extends ApiTest {

    private final TestUser adminUser = given.admin();
    private final ApiClient admin = as(adminUser);
    private final BookingFixtures bookings = new BookingFixtures(app);
    private final String marker = PersonFixtures.uniqueMarker();

    /** For each route a successful call of it. Suppliers, because each test makes one call alone. */
    private Map<String, Supplier<ApiResponse>> calls() {
        var calls = new HashMap<String, Supplier<ApiResponse>>();
        addBookingCalls(calls);
        addPeopleCalls(calls);
        addCatalogueCalls(calls);
        addPlanCalls(calls);
        addCommunityCalls(calls);
        return calls;
    }

    private void addBookingCalls(Map<String, Supplier<ApiResponse>> calls) {
        calls.put("POST /api/admin/confirm-booking", () -> {
            var slot = bookings.createSlot();
            bookings.createMeetLink();
            return bookings.confirm(bookings.createRequest(given.paidMentee(), slot), given.mentor().id(), slot);
        });
        calls.put("POST /api/admin/booking-requests/{id}/cancel", () -> admin.post(
                "/api/admin/booking-requests/" + bookings.createRequest(given.paidMentee(), bookings.createSlot())
                        + "/cancel", Map.of("reason", "Mentor ill")));
        calls.put("POST /api/admin/booking-requests/{id}/unassign", () -> {
            var mock = bookings.createMock(given.paidMentee(), given.mentor(), bookings.createSlot());
            return admin.post("/api/admin/booking-requests/" + id(mock.get("booking_request")) + "/unassign");
        });
        calls.put("POST /api/admin/mocks/{id}/reassign", () ->
                admin.post(mockPath() + "/reassign", Map.of("mentor_id", given.mentor().id())));
        calls.put("POST /api/admin/mocks/{id}/cancel", () ->
                admin.post(mockPath() + "/cancel", Map.of("reason", "Mentor ill")));
        calls.put("PATCH /api/admin/mocks/{id}", () ->
                admin.patch(mockPath(), Map.of("meeting_link", "https://meet.example/" + marker)));
        calls.put("POST /api/admin/mocks/{id}/complete", () -> {
            var started = now().minus(Duration.ofMinutes(30));
            var mock = new MockFixtures(app).createScheduled(given.paidMentee(), given.mentor(), started);
            return admin.post("/api/admin/mocks/" + mock + "/complete");
        });
        calls.put("POST /api/admin/mocks/{id}/resolve-no-show", () -> {
            var mentee = given.paidMentee();
            var started = now().minus(Duration.ofMinutes(30));
            var mock = new MockFixtures(app).createScheduled(mentee, given.mentor(), started);
            as(mentee).post("/api/mentee/mocks/" + mock + "/report-no-show").expect(200);
            return admin.post("/api/admin/mocks/" + mock + "/resolve-no-show",
                    Map.of("outcome", "held", "reason", "Seen in the log."));
        });
    }

    /** The path of a new mock that is still ahead. */
    private String mockPath() {
        var mock = bookings.createMock(given.paidMentee(), given.mentor(), bookings.createSlot()).get("mock");
        return "/api/admin/mocks/" + id(mock);
    }

    private void addPeopleCalls(Map<String, Supplier<ApiResponse>> calls) {
        calls.put("POST /api/admin/mentors", () -> admin.post("/api/admin/mentors",
                Map.of("name", "Mentor " + marker, "email", marker + "@mentors.example")));
        calls.put("PATCH /api/admin/mentors/{id}", () ->
                admin.patch("/api/admin/mentors/" + given.mentor().id(), Map.of("weekly_capacity", 9)));
        calls.put("PATCH /api/admin/mentees/{id}", () ->
                admin.patch("/api/admin/mentees/" + given.freeMentee().id(), Map.of("status", "Paused")));
        calls.put("POST /api/admin/mentors/{id}/resume-assignments", () -> {
            var mentor = given.mentor();
            pauseAssignments(mentor);
            return admin.post("/api/admin/mentors/" + mentor.id() + "/resume-assignments", Map.of("reason", "Was ill"));
        });
    }

    private void addCommunityCalls(Map<String, Supplier<ApiResponse>> calls) {
        calls.put("POST /api/admin/moderation/{id}/decide", () -> {
            var post = as(given.paidMentee()).post("/api/community/forum-posts", Map.of(
                    "title", "How to begin?", "body", "With what?", "category", "general")).expect(201).data();
            return admin.post("/api/admin/moderation/" + id(post) + "/decide", Map.of("action", "accept"));
        });
    }

    private void pauseAssignments(TestUser mentor) {
        var missed = now().minus(Duration.ofDays(1));
        var mock = new MockFixtures(app).createScheduled(given.paidMentee(), mentor, missed);
        database().useHandle(sql -> sql.execute("""
                INSERT INTO assignment_pause (id, mentor_id, mock_id, missed_at, paused_at)
                VALUES (?, ?, ?, ARRAY[?::timestamptz], ?)
                """, UUID.randomUUID(), mentor.id(), mock, missed, now()));
    }

    private void addCatalogueCalls(Map<String, Supplier<ApiResponse>> calls) {
        var company = Map.of("name", "Company " + marker, "category", "product", "interview_tracks", List.of("sde1"),
                "difficulty_levels", List.of("mid"));
        calls.put("POST /api/admin/companies", () -> admin.post("/api/admin/companies", company));
        calls.put("PUT /api/admin/companies/{id}", () ->
                admin.put("/api/admin/companies/" + created("/api/admin/companies", company), company));
        calls.put("DELETE /api/admin/companies/{id}", () ->
                admin.delete("/api/admin/companies/" + created("/api/admin/companies", company)));
        var slot = Map.of("date", LocalDate.now().plusYears(1).toString(), "start_time", "10:00", "end_time", "11:00",
                "interview_types", List.of("coding"));
        calls.put("POST /api/admin/time-slots", () -> admin.post("/api/admin/time-slots", slot));
        calls.put("PATCH /api/admin/time-slots/{id}", () -> admin.patch(
                "/api/admin/time-slots/" + created("/api/admin/time-slots", slot), Map.of("status", "blocked")));
        calls.put("DELETE /api/admin/time-slots/{id}", () ->
                admin.delete("/api/admin/time-slots/" + created("/api/admin/time-slots", slot)));
        var link = Map.of("name", "Room", "link", "https://meet.example/" + marker);
        calls.put("POST /api/admin/meet-links", () -> admin.post("/api/admin/meet-links", link));
        calls.put("DELETE /api/admin/meet-links/{id}", () ->
                admin.delete("/api/admin/meet-links/" + created("/api/admin/meet-links", link)));
    }

    private void addPlanCalls(Map<String, Supplier<ApiResponse>> calls) {
        var terms = Map.<String, Object>of("name", "Plan " + marker, "price", 10_000, "duration_months", 1,
                "limits", Map.of("mock_interviews", 1), "features", List.of(), "display_order", 9_000);
        var plan = new HashMap<>(terms);
        plan.put("plan_id", "p" + marker);
        calls.put("POST /api/admin/pricing-plans", () -> admin.post("/api/admin/pricing-plans", plan));
        calls.put("PUT /api/admin/pricing-plans/{planId}", () -> {
            admin.post("/api/admin/pricing-plans", plan).expect(201);
            return admin.put("/api/admin/pricing-plans/p" + marker, terms);
        });
        calls.put("DELETE /api/admin/pricing-plans/{planId}", () -> {
            admin.post("/api/admin/pricing-plans", plan).expect(201);
            return admin.delete("/api/admin/pricing-plans/p" + marker);
        });
        calls.put("POST /api/admin/orders/{id}/refund", () -> {
            var payments = new PaymentFixtures(app);
            var buyer = given.freeMentee();
            var order = payments.createOrder(buyer, "growth");
            payments.verify(as(buyer), payments.pay(order));
            return admin.post("/api/admin/orders/" + order.id() + "/refund", Map.of("reason", "Ill"));
        });
    }

    @Test
    void eachRouteThatChangesSomethingHasACall() {
        var writes = new TreeSet<String>();
        app.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((route, method) -> {
            var allow = method.getMethodAnnotation(Allow.class);
            if (allow == null || !List.of(allow.value()).equals(List.of(Who.ADMIN))) return;
            route.getMethodsCondition().getMethods().stream().filter(verb -> !verb.name().equals("GET"))
                    .forEach(verb -> route.getPatternValues().forEach(path -> writes.add(verb + " " + path)));
        });
        writes.removeIf(route -> route.contains("/api/probe/"));

        assertThat(calls().keySet()).containsExactlyInAnyOrderElementsOf(writes);
    }

    /** The action that each call records once. */
    @ParameterizedTest
    @CsvSource({
        "POST /api/admin/confirm-booking, booking.assigned",
        "POST /api/admin/booking-requests/{id}/cancel, booking.cancelled",
        "POST /api/admin/booking-requests/{id}/unassign, booking.unassigned",
        "POST /api/admin/mocks/{id}/reassign, mock.reassigned",
        "POST /api/admin/mocks/{id}/complete, mock.completed",
        "POST /api/admin/mocks/{id}/cancel, booking.cancelled",
        "PATCH /api/admin/mocks/{id}, mock.link_changed",
        "POST /api/admin/mocks/{id}/resolve-no-show, mock.no_show_decided",
        "POST /api/admin/moderation/{id}/decide, community.entry_accepted",
        "POST /api/admin/mentors, mentor.created",
        "PATCH /api/admin/mentors/{id}, mentor.changed",
        "POST /api/admin/mentors/{id}/resume-assignments, mentor.assignments_resumed",
        "PATCH /api/admin/mentees/{id}, mentee.paused",
        "POST /api/admin/companies, company.created",
        "PUT /api/admin/companies/{id}, company.changed",
        "DELETE /api/admin/companies/{id}, company.deleted",
        "POST /api/admin/time-slots, slot.created",
        "PATCH /api/admin/time-slots/{id}, slot.changed",
        "DELETE /api/admin/time-slots/{id}, slot.deleted",
        "POST /api/admin/meet-links, link.created",
        "DELETE /api/admin/meet-links/{id}, link.deleted",
        "POST /api/admin/pricing-plans, plan.created",
        "PUT /api/admin/pricing-plans/{planId}, plan.changed",
        "DELETE /api/admin/pricing-plans/{planId}, plan.removed",
        "POST /api/admin/orders/{id}/refund, refund.requested"})
    void recordsTheAction(String route, String action) {
        int before = count(action);
        var response = calls().get(route).get();

        assertThat(response.status()).as(response.text()).isBetween(200, 299);
        assertThat(count(action)).isEqualTo(before + 1);
        var last = admin.get("/api/admin/audit-log?limit=1&actor_id=" + adminUser.id() + "&action=" + action)
                .expect(200).data().get(0);
        assertThat(last.get("ip").asString()).isNotEmpty();
        assertThat(last.get("subject_id").asString()).isNotEmpty();
        assertThat(last.get("before").isNull() && last.get("after").isNull()).isFalse();
    }

    private int count(String action) {
        return bookings.count(
                "SELECT count(*) FROM audit_entry WHERE actor_id = ? AND action = ?", adminUser.id(), action);
    }

    private String created(String list, Map<String, ?> body) {
        return admin.post(list, body).expect(201).data().get("id").asString();
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.get("id").asString());
    }
}
