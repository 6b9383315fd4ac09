package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.demo.Faults;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.BookingFixtures;
import com.codementee.support.ConcurrentRunner;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PaymentFixtures.CheckoutPayment;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.TestUser;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests refunds of bookings that we cancelled: the mentee gets the money or the mock, never both, and only once. */
class RefundOfferApiTest extends ApiTest {

    private static final long PRICE = 499_900;
    private static final long THIRD = 166_633;

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private final BookingFixtures bookings = new BookingFixtures(app);
    private TestUser admin;
    private TestUser mentee;
    private CreatedOrder order;
    private CheckoutPayment paid;
    private UUID booking;

    @BeforeEach
    void bookAMock() {
        admin = given.admin();
        mentee = given.freeMentee();
        order = payments.createOrder(mentee, "growth");
        paid = payments.pay(order);
        payments.verify(as(mentee), paid);
        booking = bookings.createRequest(mentee, bookings.createSlot());
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
    void saysThatAMockWasNotReturned() {
        var offer = offer();

        assertThat(offer.at("/unit/returned").asBoolean()).isFalse();
        refund(THIRD, false).expectInvalid("booking_request_id");
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

    /** Many admins cancel, refund the booking and refund the order concurrently, while the provider loses responses. */
    @Test
    void refundsOnceForManyConcurrentAdmins() throws InterruptedException {
        payments.injectFaults(Faults.Kind.DROP_RESPONSE, 3);

        var outcomes = ConcurrentRunner.run(24, i -> () -> switch (i % 3) {
            case 0 -> requireAnswered(cancelRequest());
            case 1 -> requireAnswered(refund(THIRD, false));
            default -> requireAnswered(refundOrder(200_000));
        });

        assertThat(ConcurrentRunner.countSucceeded(outcomes)).isEqualTo(24);
        payments.injectFaults(Faults.Kind.ERROR, 0);
        Await.until("all refunds have ended", () -> count("status = 'pending'") == 0);
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
        return as(admin).get("/api/admin/booking-requests/" + booking + "/refund-offer").expect(200).data();
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
