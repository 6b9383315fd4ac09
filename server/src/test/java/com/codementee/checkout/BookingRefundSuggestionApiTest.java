package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures.CheckoutPayment;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Tests refunds of bookings that we cancelled: the mentee gets the money or the mock, never both, and only once. */
class BookingRefundSuggestionApiTest extends ApiTest {

    private static final long PRICE = 499_900;
    private static final long THIRD = 166_633;

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final BookingFixtures bookings = new BookingFixtures(app);
    private TestUser admin;
    private TestUser mentee;
    private CreatedOrder order;
    private CheckoutPayment paid;
    private UUID slot;
    private UUID booking;

    @BeforeEach
    void bookAMock() {
        admin = given.admin();
        mentee = given.freeMentee();
        order = payments.createOrder(mentee, "growth");
        paid = payments.pay(order);
        payments.verify(as(mentee), paid);
        slot = bookings.createSlot();
        booking = bookings.createRequest(mentee, slot);
    }

    @AfterEach
    void clearFaults() {
        payments.injectFaults(Faults.Kind.ERROR, 0);
    }

    @Test
    void offersAThirdForOneOfThreeMocks() {
        cancel();

        var offer = offer();

        assertThat(offer.at("/order/id").asString()).isEqualTo(order.id().toString());
        assertThat(offer.get("mocks_in_plan").asInt()).isEqualTo(3);
        assertThat(offer.get("suggested_amount").asLong()).isEqualTo(THIRD);
        assertThat(offer.get("amount_left").asLong()).isEqualTo(PRICE);
        assertThat(offer.at("/unit/returned").asBoolean()).isTrue();
        assertThat(offer.at("/unit/removable").asBoolean()).isTrue();
        assertThat(offer.get("refund").isNull()).isTrue();
    }

    @Test
    void offersTheWholePriceOfAPlanOfOneMock() {
        var buyer = given.freeMentee();
        payments.verify(as(buyer), payments.pay(payments.createOrder(buyer, "foundation")));
        booking = bookings.createRequest(buyer, bookings.createSlot());
        cancel();

        assertThat(offer().get("suggested_amount").asLong()).isEqualTo(199_900);
    }

    @Test
    void offersNothingForABookingThatIsNotCancelled() {
        requestOffer().expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);

        var refused = refund(THIRD, false).expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);

        assertThat(refused.json().get("detail").asString())
                .isEqualTo("This booking has not been cancelled. Cancel it first.");
        assertThat(count("true")).isZero();
    }

    @Test
    void offersNothingForABookingThatTheMenteeCancelled() {
        as(mentee).post("/api/mentee/booking-requests/" + booking + "/cancel", Map.of()).expect(200);

        requestOffer().expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);

        var refused = refund(THIRD, false).expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);
        assertThat(refused.json().get("detail").asString()).startsWith("The mentee cancelled this booking");
        assertThat(count("true")).isZero();
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        refundOrder(1_000).expect(201);
    }

    @Test
    void offersARefundWhenNobodyWasFoundInTime() {
        advance(Duration.between(now(), bookings.slotStart(slot)).plusSeconds(1));
        Await.until("the request was cancelled", () -> bookings.requestStatus(booking).equals("cancelled"));
        admin = given.admin();

        assertThat(offer().get("suggested_amount").asLong()).isEqualTo(THIRD);
        refund(THIRD, false).expect(201);
    }

    @Test
    void offersARefundWhenTheMentorDeclinedAndNobodyElseWasFound() {
        var mentor = given.mentor();
        bookings.createMeetLink();
        bookings.confirm(booking, mentor.id(), slot).expect(200);
        as(mentor).post("/api/mentor/booking-requests/" + booking + "/decline", Map.of("reason", "I am ill"))
                .expect(200);
        requestOffer().expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);
        cancel();

        refund(THIRD, false).expect(201);
    }

    @Test
    void offersNothingForAMockThatTookPlaceButOneThatTheMentorMissed() {
        var mentor = given.mentor();
        bookings.createMeetLink();
        bookings.confirm(booking, mentor.id(), slot).expect(200);
        advance(Duration.between(now(), bookings.slotStart(slot)).plus(Duration.ofMinutes(11)));
        mentee = given.signIn(mentee);
        admin = given.admin();
        var mock = bookings.mockOf(booking);
        as(mentee).post("/api/mentee/mocks/" + mock + "/report-no-show", Map.of()).expect(200);
        refund(THIRD, false).expectInvalid("booking_request_id");

        decide(mock, "mentee_missed");
        requestOffer().expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);
        refund(THIRD, false).expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);

        decide(mock, "mentor_missed");
        refund(THIRD, false).expect(201);
    }

    private void decide(UUID mock, String outcome) {
        as(admin).post("/api/admin/mocks/" + mock + "/resolve-no-show", Map.of("outcome", outcome, "reason", "Asked both"))
                .expect(200);
    }

    @Test
    void refundsAndRemovesTheReturnedMockFromThePlan() {
        cancel();
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);

        var refund = refund(THIRD, false).expect(201).data();

        assertThat(refund.get("booking_request_id").asString()).isEqualTo(booking.toString());
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
        assertThat(offer().at("/refund/id").asString()).isEqualTo(refund.get("id").asString());
        var ledger = as(mentee).get("/api/mentee/ledger").expect(200).data();
        assertThat(ledger.get(0).get("reason").asString()).isEqualTo("Refunded instead of returned");
        assertThat(as(mentee).get("/api/auth/me").data().get("plan_id").asString()).isEqualTo("growth");
    }

    @Test
    void refundsNothingForAMockThatWasBookedAgain() {
        cancel();
        for (int i = 0; i < 3; i++) bookings.createRequest(mentee, bookings.createSlot());

        refund(THIRD, false).expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);

        assertThat(count("true")).isZero();
        assertThat(bookings.mocksLeft(mentee)).isZero();
    }

    @Test
    void keepsTheLedgerOfAPlanThatEndsWithTheRefund() {
        cancel();

        refund(PRICE, true).expect(201);

        assertThat(as(mentee).get("/api/auth/me").data().get("plan_id").isNull()).isTrue();
    }

    @Test
    void givesTheMockBackWhenTheRefundFails() {
        cancel();
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET amount_refunded = 450000 WHERE order_id = ?", order.razorpayId()));

        refund(THIRD, false).expect(201);

        Await.until("the refund failed", () -> offer().get("refund").isNull());
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(3);
        database().useHandle(sql -> sql.execute(
                "UPDATE sandbox.razorpay_payment SET amount_refunded = 0 WHERE order_id = ?", order.razorpayId()));
        refund(THIRD, false).expect(201);
        assertThat(bookings.mocksLeft(mentee)).isEqualTo(2);
    }

    @Test
    void refusesABookingOfAnotherOrder() {
        cancel();
        var stranger = given.freeMentee();
        var paidByStranger = payments.createOrder(stranger, "growth");
        payments.verify(as(stranger), payments.pay(paidByStranger));

        as(admin).post("/api/admin/orders/" + paidByStranger.id() + "/refund",
                Map.of("amount", 1_000, "reason", "Mixed up", "booking_request_id", booking))
                .expectInvalid("booking_request_id");
    }

    /**
     * Many admins cancel, refund the booking and refund the order concurrently, while the provider is slow, fails or
     * loses responses. Then it reports everything twice.
     */
    @ParameterizedTest
    @EnumSource(Faults.Kind.class)
    void refundsOnceForManyConcurrentAdmins(Faults.Kind fault) throws InterruptedException {
        payments.injectFaults(fault, 3);

        var outcomes = ConcurrentRunner.run(24, i -> () -> switch (i % 3) {
            case 0 -> requireAnswered(cancelRequest());
            case 1 -> requireAnswered(refund(THIRD, false));
            default -> requireAnswered(refundOrder(200_000));
        });

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(24);
        payments.injectFaults(Faults.Kind.ERROR, 0);
        Await.until("all refunds have ended", () -> count("status = 'pending'") == 0);
        payments.deliverWebhook(order, "refund.created", 2);
        payments.deliverWebhook(order, "refund.processed", 2);
        assertThat(count("booking_request_id IS NOT NULL")).isLessThanOrEqualTo(1);
        assertThat(sum()).isLessThanOrEqualTo(PRICE).isEqualTo(refundedAtProvider());
        boolean bookingRefunded = count("booking_request_id IS NOT NULL") == 1;
        boolean planEnded = count("revoked") > 0;
        if (!planEnded) assertThat(bookings.mocksLeft(mentee)).isEqualTo(bookingRefunded ? 2 : 3);
        assertThat(returnedUnits()).isEqualTo(1);
    }

    private static ApiResponse requireAnswered(ApiResponse response) {
        assertThat(response.status()).isIn(200, 201, 409, 422);
        return response;
    }

    private ApiResponse cancelRequest() {
        return as(admin).post("/api/admin/booking-requests/" + booking + "/cancel", Map.of("reason", "Mentor ill"));
    }

    private void cancel() {
        cancelRequest().expect(200);
    }

    private ApiResponse refund(long amount, boolean revoke) {
        return as(admin).post("/api/admin/orders/" + order.id() + "/refund", Map.of(
                "amount", amount, "reason", "Mentor ill", "revoke", revoke, "booking_request_id", booking));
    }

    private ApiResponse refundOrder(long amount) {
        return as(admin).post("/api/admin/orders/" + order.id() + "/refund",
                Map.of("amount", amount, "reason", "Goodwill", "revoke", false));
    }

    private JsonNode offer() {
        return requestOffer().expect(200).data();
    }

    private ApiResponse requestOffer() {
        return as(admin).get("/api/admin/booking-requests/" + booking + "/refund-offer");
    }

    private int count(String condition) {
        return (int) number("SELECT count(*) FROM refund WHERE order_id = ? AND " + condition, order.id());
    }

    private long sum() {
        return number("SELECT coalesce(sum(amount), 0) FROM refund WHERE order_id = ? AND status = 'processed'",
                order.id());
    }

    private long refundedAtProvider() {
        return number("SELECT amount_refunded FROM sandbox.razorpay_payment WHERE id = ?", paid.paymentId());
    }

    private int returnedUnits() {
        return (int) number("SELECT count(*) FROM ledger_entry WHERE cause = ? AND units = 1", booking);
    }

    private long number(String query, Object id) {
        return database().withHandle(sql -> sql.createQuery(query).bind(0, id).mapTo(Long.class).one());
    }
}
