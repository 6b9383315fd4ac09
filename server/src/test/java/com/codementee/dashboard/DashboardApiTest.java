package com.codementee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);

    @Test
    void suggestsAPlanToAFreeMentee() {
        var mentee = given.freeMentee();

        var dashboard = as(mentee).get("/api/mentee/dashboard").expect(200).data();

        assertThat(dashboard.propertyNames()).containsExactly(
                "user", "upcoming_mocks", "pending_requests", "completed_mocks", "average_scores", "quota",
                "next_steps");
        assertThat(dashboard.at("/user/email").asString()).isEqualTo(mentee.email());
        assertThat(dashboard.get("average_scores").isNull()).isTrue();
        assertThat(dashboard.at("/quota/mock_interviews").toString()).isEqualTo("{\"limit\":0,\"used\":0,\"left\":0}");
        assertThat(dashboard.at("/next_steps").findValuesAsString("kind")).containsExactly("choose_plan");
    }

    @Test
    void updatesAPaidMenteeFromRequestToFeedback() {
        var mentee = given.paidMentee();
        var mentor = given.mentor();
        assertThat(as(mentee).get("/api/mentee/dashboard").data().at("/next_steps").findValuesAsString("kind"))
                .containsExactly("book");

        var slot = bookings.createSlotAt(now().plus(Duration.ofMinutes(2)));
        var mock = BookingFixtures.id(bookings.createMock(mentee, mentor, slot).get("mock"));
        bookings.createRequest(mentee, bookings.createSlot());
        var booked = as(mentee).get("/api/mentee/dashboard").data();
        assertThat(booked.at("/upcoming_mocks/0/id").asString()).isEqualTo(mock.toString());
        assertThat(booked.get("pending_requests").asInt()).isOne();
        assertThat(booked.at("/quota/mock_interviews").toString()).isEqualTo("{\"limit\":3,\"used\":2,\"left\":1}");
        assertThat(booked.get("next_steps")).isEmpty();
        assertThat(as(mentor).get("/api/mentor/dashboard").data().at("/upcoming_mocks/0/id").asString())
                .isEqualTo(mock.toString());

        advance(Duration.ofMinutes(62));
        var fresh = given.signIn(mentor);
        assertThat(as(fresh).get("/api/mentor/dashboard").data().at("/awaiting_feedback/0/id").asString())
                .isEqualTo(mock.toString());
        as(fresh).post("/api/mentor/feedback", Map.of(
                "mock_id", mock, "problem_solving", 5, "communication", 3, "technical_depth", 4, "code_quality", 2,
                "overall", 4,
                "strengths", "s", "improvements", "i", "action_items", "a", "hireability", "hire")).expect(201);

        var done = as(given.signIn(mentee)).get("/api/mentee/dashboard").data();
        assertThat(done.get("completed_mocks").asInt()).isOne();
        assertThat(done.get("upcoming_mocks")).isEmpty();
        assertThat(done.at("/average_scores/problem_solving").asDouble()).isEqualTo(5.0);
        assertThat(done.at("/next_steps").findValuesAsString("kind")).containsExactly("read_feedback");
        var mentors = as(fresh).get("/api/mentor/dashboard").data();
        assertThat(mentors.get("awaiting_feedback")).isEmpty();
        assertThat(mentors.get("completed_mocks").asInt()).isOne();
        assertThat(mentors.get("mentees").asInt()).isOne();
        assertThat(mentors.get("average_rating").isNull()).isTrue();
    }

    @Test
    void refusesOtherRoles() {
        as(given.mentor()).get("/api/mentee/dashboard").expect(403, ErrorCode.FORBIDDEN_ROLE);
        as(given.freeMentee()).get("/api/mentor/dashboard").expect(403, ErrorCode.FORBIDDEN_ROLE);
        anonymous().get("/api/mentee/dashboard").expect(401, ErrorCode.UNAUTHENTICATED);
    }
}
