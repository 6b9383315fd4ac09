package com.codementee.bookings.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.BookingFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BusyMenteeApiTest extends ApiTest {

    private static final String REQUEST = "/api/mentee/booking-request";

    private final BookingFixtures bookings = new BookingFixtures(app);

    @Test
    void refusesSlotsDuringAnotherMockOfTheMentee() {
        var mentee = given.paidMentee("growth");
        var slot = bookings.createSlot();
        var request = BookingFixtures.id(bookings.createMock(mentee, given.mentor(), slot).get("booking_request"));
        var during = bookings.createSlotAt(bookings.slotStart(slot).plus(Duration.ofMinutes(59)));
        var other = bookings.createRequest(mentee, bookings.createSlot());
        var body = bookings.requestBody(bookings.createSlot(), during);

        as(mentee).post(REQUEST, body).expect(409, ErrorCode.MENTEE_BUSY);
        as(mentee).post("/api/payment/create-order", Map.of("plan_id", "growth", "booking", body))
                .expect(409, ErrorCode.MENTEE_BUSY);
        as(mentee).post(reschedule(other), Map.of("preferred_slots", List.of(during)))
                .expect(409, ErrorCode.MENTEE_BUSY);
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(1);

        as(given.paidMentee()).post(REQUEST, body).expect(201);
        as(mentee).post(reschedule(request), Map.of("preferred_slots", List.of(during))).expect(200);
    }

    private static String reschedule(UUID request) {
        return "/api/mentee/booking-requests/" + request + "/reschedule";
    }
}
