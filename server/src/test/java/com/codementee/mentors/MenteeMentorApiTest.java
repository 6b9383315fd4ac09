package com.codementee.mentors;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.ApiTest;
import com.codementee.GivenBookings;
import com.codementee.GivenPeople.Someone;
import com.codementee.platform.errors.ErrorCode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MenteeMentorApiTest extends ApiTest {

    private final GivenBookings bookings = new GivenBookings(app);
    private final Someone mentor = given.mentor();
    private final Someone mentee = given.paidMentee();

    @Test
    void showsTheMentorOfAnOwnMockAndNoAddress() {
        bookings.confirmed(mentee, mentor, bookings.slot());

        var card = as(mentee).get(path(mentor.id())).expect(200);

        assertThat(card.data().propertyNames()).containsExactlyInAnyOrder(
                "id", "name", "headline", "bio", "current_company", "years_experience", "companies", "interview_types", "topics");
        assertThat(card.data().get("name").asString()).isEqualTo(mentor.name());
        assertThat(card.text()).doesNotContain("@");
    }

    @Test
    void revealsNobodyElse() {
        bookings.confirmed(mentee, mentor, bookings.slot());

        as(given.paidMentee()).get(path(mentor.id())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get(path(given.mentor().id())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get(path(mentee.id())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get(path(UUID.randomUUID())).expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get("/api/mentee/mentors/nobody").expect(404, ErrorCode.NOT_FOUND);
    }

    @Test
    void forgetsAMentorWhoseMockWasCalledOff() {
        var booking = GivenBookings.id(bookings.confirmed(mentee, mentor, bookings.slot()).get("booking_request"));
        as(mentee).post("/api/mentee/booking-requests/" + booking + "/cancel").expect(200);

        as(mentee).get(path(mentor.id())).expect(404, ErrorCode.NOT_FOUND);
    }

    private static String path(UUID id) {
        return "/api/mentee/mentors/" + id;
    }
}
