package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.Ids;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingWithOrderApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);

    private UUID slot() {
        var id = Ids.next();
        var start = now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
        database().useHandle(sql -> sql.createUpdate(
                        """
                        INSERT INTO time_slot (id, starts_at, ends_at, interview_types, created_at)
                        VALUES (:id, :start, :end, '{coding}', :now)
                        """)
                .bind("id", id)
                .bind("start", start)
                .bind("end", start.plus(1, ChronoUnit.HOURS))
                .bind("now", now())
                .execute());
        return id;
    }

    private void take(UUID slot) {
        database().useHandle(sql -> sql.execute("UPDATE time_slot SET status = 'booked' WHERE id = ?", slot));
    }

    private Map<String, Object> order(UUID... slots) {
        var companies = anonymous().get("/api/companies?q=Amazon").expect(200).data();
        var booking = new HashMap<String, Object>();
        booking.put("company_id", companies.get(0).get("id").asString());
        booking.put("interview_type", "coding");
        booking.put("experience_level", companies.at("/0/difficulty_levels/0").asString());
        booking.put("interview_track", "general");
        booking.put("specific_topics", List.of("Graphs"));
        booking.put("preferred_slots", List.of(slots));
        return new HashMap<>(Map.of("plan_id", "foundation", "booking", booking));
    }

    @Test
    void createsTheBookingOfAPaidOrder() {
        var mentee = given.freeMentee();
        var order = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", order(slot())));

        var verified = payments.verify(as(mentee), payments.pay(order));

        assertThat(verified.at("/booking_request/status").asString()).isEqualTo("pending");
        assertThat(verified.get("booking_problem").isNull()).isTrue();
        assertThat(verified.at("/user/used/mock_interviews").asInt()).isEqualTo(1);
        assertThat(verified.at("/order/booking_request_id").asString())
                .isEqualTo(verified.at("/booking_request/id").asString());
    }

    @Test
    void createsTheBookingOnceForRepeatedPaymentNotifications() {
        var mentee = given.freeMentee();
        var order = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", order(slot())));
        var paid = payments.pay(order, "captured", true);
        payments.verify(as(mentee), paid);
        payments.deliverWebhook(order, "order.paid", 2);
        payments.verify(as(mentee), paid);

        Await.until("it is paid", () -> payments.orderStatus(order).equals("paid"));
        assertThat(as(mentee).get("/api/mentee/booking-requests").expect(200).data()).hasSize(1);
        assertThat(as(mentee).get("/api/mentee/ledger").expect(200).data()).hasSize(1);
    }

    @Test
    void createsTheBookingWithTheRemainingSlots() {
        var mentee = given.freeMentee();
        var gone = slot();
        var left = slot();
        var order = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", order(gone, left)));
        take(gone);

        var verified = payments.verify(as(mentee), payments.pay(order));

        assertThat(verified.get("booking_problem").isNull()).isTrue();
        assertThat(verified.at("/booking_request/preferred_slots/0/id").asString()).isEqualTo(left.toString());
    }

    @Test
    void grantsThePlanAndReportsABookedSlot() {
        var mentee = given.freeMentee();
        var slot = slot();
        var order = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", order(slot)));
        take(slot);

        var verified = payments.verify(as(mentee), payments.pay(order));

        assertThat(verified.at("/booking_problem/code").asString()).isEqualTo("SLOT_TAKEN");
        assertThat(verified.at("/booking_problem/detail").asString()).isNotBlank();
        assertThat(verified.get("booking_request").isNull()).isTrue();
        assertThat(verified.at("/user/plan_id").asString()).isEqualTo("foundation");
        assertThat(verified.at("/user/used/mock_interviews").asInt()).isZero();
        var again = payments.verify(as(mentee), payments.signedPayment(order, "pay_00000000000000"));
        assertThat(again.at("/booking_problem/code").asString()).isEqualTo("SLOT_TAKEN");
    }

    @Test
    void grantsThePlanAndReportsAPastSlot() {
        var mentee = given.freeMentee();
        var order = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", order(slot())));
        advance(Duration.ofDays(4));
        var here = given.signIn(mentee);

        var verified = payments.verify(as(here), payments.pay(order));

        assertThat(verified.at("/booking_problem/code").asString()).isEqualTo("SLOT_IN_PAST");
        assertThat(verified.at("/user/plan_id").asString()).isEqualTo("foundation");
    }

    @Test
    void refusesAnOrderWithAnInvalidBooking() {
        var mentee = as(given.freeMentee());
        var taken = slot();
        take(taken);

        mentee.post("/api/payment/create-order", order(taken)).expect(409, ErrorCode.SLOT_TAKEN);
        mentee.post("/api/payment/create-order", order(UUID.randomUUID())).expectInvalid("booking.preferred_slots[0]");
        mentee.post("/api/payment/create-order", order()).expectInvalid("booking.preferred_slots");
        var slot = slot();
        mentee.post("/api/payment/create-order", order(slot, slot)).expectInvalid("booking.preferred_slots[1]");
    }

    @Test
    void refusesABookingInAVisitorsOrder() {
        var body = order(slot());
        body.putAll(PaymentFixtures.visitorOrderBody("visitor-with-booking@visitors.example", "foundation"));

        anonymous().post("/api/payment/create-order", body).expectInvalid("booking");
    }

    @Test
    void createsASecondOrderForAnotherBooking() {
        var mentee = given.freeMentee();
        var body = order(slot());
        var first = PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", body));

        assertThat(PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", body))).isEqualTo(first);
        assertThat(PaymentFixtures.readOrder(as(mentee).post("/api/payment/create-order", order(slot()))).id())
                .isNotEqualTo(first.id());
    }
}
