package com.codementee.bookings.mocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import com.codementee.support.TestUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentorMenteesApiTest extends ApiTest {

    private static final String PATH = "/api/mentor/mentees";

    private final BookingFixtures bookings = new BookingFixtures(app);
    private final TestUser mentor = given.mentor();

    @Test
    void listsMenteesByLatestMock() {
        var earlier = given.paidMentee();
        var later = given.paidMentee();
        as(later).patch("/api/auth/me", Map.of("target_role", "Staff <b>engineer</b>")).expect(200);
        mock(later);
        mock(earlier);
        var last = bookings.createSlot();
        bookings.createMock(later, mentor, last);

        var mentees = as(mentor).get(PATH).expect(200).data();

        assertThat(mentees).extracting(BookingFixtures::id).containsExactly(later.id(), earlier.id());
        assertThat(mentees.get(0).propertyNames())
                .containsExactlyInAnyOrder("id", "name", "target_role", "mocks", "last_mock_at");
        assertThat(mentees.get(0).get("name").asString()).isEqualTo(later.name());
        assertThat(mentees.get(0).get("target_role").asString()).isEqualTo("Staff <b>engineer</b>");
        assertThat(mentees.get(0).get("mocks").asInt()).isEqualTo(2);
        assertThat(Instant.parse(mentees.get(0).get("last_mock_at").asString())).isEqualTo(bookings.slotStart(last));
        assertThat(mentees.get(1).get("target_role").isNull()).isTrue();
        assertThat(as(mentor).get("/api/mentor/dashboard").expect(200).data().get("mentees").asInt()).isEqualTo(2);
        assertThat(as(mentor).get(PATH).text()).doesNotContain("@");
    }

    @Test
    void omitsOtherMentorsMenteesAndThoseWithOnlyCancelledMocks() {
        var stayed = given.paidMentee();
        var left = given.paidMentee();
        var other = given.mentor();
        mock(stayed);
        var cancelled = BookingFixtures.id(
                bookings.createMock(left, mentor, bookings.createSlot()).get("booking_request"));
        as(left).post("/api/mentee/booking-requests/" + cancelled + "/cancel").expect(200);
        bookings.createMock(given.paidMentee(), other, bookings.createSlot());

        assertThat(as(mentor).get(PATH).expect(200).data()).extracting(BookingFixtures::id)
                .containsExactly(stayed.id());
        assertThat(as(given.mentor()).get(PATH).expect(200).data()).isEmpty();
    }

    @Test
    void pagesWithEachMenteeOnce() {
        var expected = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) expected.addFirst(mock(given.paidMentee()));

        var seen = new ArrayList<UUID>();
        var answer = as(mentor).get(PATH + "?limit=2").expect(200);
        var first = answer;
        while (true) {
            answer.data().forEach(mentee -> seen.add(BookingFixtures.id(mentee)));
            if (answer.nextCursor() == null) break;
            answer = as(mentor).get(PATH + "?limit=2&cursor=" + answer.nextCursor()).expect(200);
        }

        assertThat(seen).containsExactlyElementsOf(expected);
        as(mentor).get("/api/mentor/mocks?cursor=" + first.nextCursor()).expect(400, ErrorCode.MALFORMED_REQUEST);
        as(mentor).get(PATH + "?cursor=nonsense").expect(400, ErrorCode.MALFORMED_REQUEST);
        as(mentor).get(PATH + "?limit=101").expectInvalid("limit");
        assertThat(as(given.mentor()).get(PATH + "?cursor=" + first.nextCursor()).expect(200).data()).isEmpty();
    }

    private UUID mock(TestUser mentee) {
        bookings.createMock(mentee, mentor, bookings.createSlot());
        return mentee.id();
    }
}
