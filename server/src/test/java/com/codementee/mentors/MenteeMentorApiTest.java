package com.codementee.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.TestUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MenteeMentorApiTest extends ApiTest {

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final TestUser mentor = given.mentor();
    private final TestUser mentee = given.paidMentee();

    @Test
    void showsTheMentorOfTheCallersMockWithoutEmail() {
        bookings.createMock(mentee, mentor, bookings.createSlot());

        var card = as(mentee).get(path(mentor.id())).expect(200);

        assertThat(card.data().propertyNames()).containsExactlyInAnyOrder(
                "id", "name", "headline", "bio", "current_company", "years_experience", "companies", "interview_types",
                "topics");
        assertThat(card.data().get("name").asString()).isEqualTo(mentor.name());
        assertThat(card.text()).doesNotContain("@");
    }

    @Test
    void hidesOtherMentors() {
        bookings.createMock(mentee, mentor, bookings.createSlot());

        as(given.paidMentee()).get(path(mentor.id())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get(path(given.mentor().id())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get(path(mentee.id())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get(path(UUID.randomUUID())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get("/api/mentee/mentors/nobody").expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void hidesTheMentorOfACancelledMock() {
        var booking = BookingFixtures.id(
                bookings.createMock(mentee, mentor, bookings.createSlot()).get("booking_request"));
        as(mentee).post("/api/mentee/booking-requests/" + booking + "/cancel").expect(200);

        as(mentee).get(path(mentor.id())).expect(404, ErrorCode.NOT_FOUND);
    }

    private static String path(UUID id) {
        return "/api/mentee/mentors/" + id;
    }
}
