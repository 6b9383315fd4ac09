package com.codementee.billing.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures.CreatedOrder;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.TestUser;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests refused refund requests, and which roles may make and read refunds. */
class RefundRefusalsApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);
    private TestUser admin;
    private TestUser mentee;
    private CreatedOrder order;

    @BeforeEach
    void payForAnOrder() {
        admin = given.admin();
        mentee = given.freeMentee();
        order = payments.createOrder(mentee, "growth");
        payments.verify(as(mentee), payments.pay(order));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99", "1000000000000000000", "499901"})
    void refusesAnAmountThatDoesNotFit(String amount) {
        refund(Map.of("amount", Long.parseLong(amount), "reason", "Bad")).expectInvalid("amount");
    }

    @Test
    void refusesInvalidRefundBodies() {
        assertThat(refund(Map.of("amount", new BigDecimal("1.5"), "reason", "Bad")).status()).isIn(400, 422);
        refund(Map.of("amount", 1_000)).expectInvalid("reason");
        refund(Map.of("amount", 1_000, "reason", "  ")).expectInvalid("reason");
        refund(Map.of("amount", 1_000, "reason", "x".repeat(10_000))).expectInvalid("reason");
        assertThat(as(mentee).get("/api/payment/orders/" + order.id() + "/refunds").expect(200).data()).isEmpty();
    }

    @Test
    void refusesAnOrderThatWasNotPaid() {
        var open = payments.createOrder(mentee, "foundation");

        as(admin).post("/api/admin/orders/" + open.id() + "/refund", Map.of("reason", "Bad"))
                .expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);
        as(admin).post("/api/admin/orders/" + UUID.randomUUID() + "/refund", Map.of("reason", "Bad"))
                .expect(404, ErrorCode.NOT_FOUND);
    }

    /** The provider refunds at least one rupee. */
    @Test
    void refusesToRefundLessThanTheProvidersMinimum() {
        refund(Map.of("amount", 499_801, "reason", "Nearly all")).expect(201);

        var refused = refund(Map.of("reason", "The rest")).expect(409, ErrorCode.ORDER_NOT_REFUNDABLE);

        assertThat(refused.json().get("detail").asString())
                .isEqualTo("Only ₹0.99 of this order is left. The payment provider refunds at least ₹1.");
    }

    @Test
    void letsOnlyAdminsRefundAndShowsRefundsToTheOwner() {
        as(mentee).post(path(), Map.of("reason", "Mine")).expect(403, ErrorCode.FORBIDDEN_ROLE);
        as(given.freeMentee()).get("/api/payment/orders/" + order.id() + "/refunds").expect(404, ErrorCode.NOT_FOUND);
        as(mentee).get("/api/payment/orders/" + order.id() + "/refunds").expect(200);
        as(admin).get("/api/payment/orders/" + order.id() + "/refunds").expect(200);
    }

    private ApiResponse refund(Map<String, Object> body) {
        return as(admin).post(path(), body);
    }

    private String path() {
        return "/api/admin/orders/" + order.id() + "/refund";
    }
}
