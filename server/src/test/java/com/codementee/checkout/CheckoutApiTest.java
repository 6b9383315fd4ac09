package com.codementee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.errors.ErrorCode;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import com.codementee.support.PersonFixtures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckoutApiTest extends ApiTest {

    private final PaymentFixtures payments = new PaymentFixtures(app);

    private static String address() {
        return PersonFixtures.uniqueMarker() + "@visitors.example";
    }

    @Test
    void createsAnOrderAtThePlansPrice() {
        var mentee = given.freeMentee();

        var data = as(mentee).post("/api/payment/create-order", Map.of("plan_id", "growth")).expect(201).data();

        assertThat(data.get("amount").asLong()).isEqualTo(499_900);
        assertThat(data.get("currency").asString()).isEqualTo("INR");
        assertThat(data.get("razorpay_order_id").asString()).matches("order_[A-Za-z0-9]{14}");
        assertThat(data.get("key_id").asString()).startsWith("rzp_test_");
        assertThat(data.get("plan_name").asString()).isEqualTo("Growth");
        assertThat(data.at("/prefill/email").asString()).isEqualTo(mentee.email());
    }

    @Test
    void refusesAPriceFromTheBrowser() {
        var body = Map.of("plan_id", "growth", "amount", 100);

        as(given.freeMentee()).post("/api/payment/create-order", body).expectInvalid("amount");
    }

    @Test
    void refusesAnUnknownPlan() {
        as(given.freeMentee()).post("/api/payment/create-order", Map.of("plan_id", "platinum"))
                .expectInvalid("plan_id");
    }

    @Test
    void returnsTheOpenOrderOfTheSamePlan() {
        var mentee = given.freeMentee();
        var first = payments.createOrder(mentee, "foundation");

        assertThat(payments.createOrder(mentee, "foundation")).isEqualTo(first);
        assertThat(payments.createOrder(mentee, "growth").id()).isNotEqualTo(first.id());
    }

    @Test
    void createsANewOrderOnceTheFirstIsPaid() {
        var mentee = given.freeMentee();
        var first = payments.createOrder(mentee, "foundation");
        payments.verify(as(mentee), payments.pay(first));

        assertThat(payments.createOrder(mentee, "foundation").id()).isNotEqualTo(first.id());
    }

    @Test
    void refusesMentorsAndAdmins() {
        as(given.mentor()).post("/api/payment/create-order", Map.of("plan", 1)).expect(403, ErrorCode.FORBIDDEN_ROLE);
        as(given.admin()).post("/api/payment/create-order", Map.of("plan_id", "growth"))
                .expect(403, ErrorCode.FORBIDDEN_ROLE);
    }

    @Test
    void acceptsAnOrderOfAPausedMentee() {
        as(given.pausedMentee()).post("/api/payment/create-order", Map.of("plan_id", "growth")).expect(201);
    }

    @Test
    void requiresNameEmailAndPasswordOfAVisitor() {
        var response = anonymous().post("/api/payment/create-order", Map.of("plan_id", "growth"));

        response.expectInvalid("name").expectInvalid("email").expectInvalid("password");
    }

    @Test
    void refusesAVisitorWhoseEmailHasAnAccount() {
        var known = given.freeMentee().email().toUpperCase(java.util.Locale.ROOT);

        anonymous().post("/api/payment/create-order", PaymentFixtures.visitorOrderBody(known, "growth"))
                .expect(409, ErrorCode.EMAIL_TAKEN);
    }

    @Test
    void refusesAVisitorsCommonPassword() {
        var body = PaymentFixtures.visitorOrderBody(address(), "growth");
        body.put("password", "password123");

        anonymous().post("/api/payment/create-order", body).expectInvalid("password");
    }

    @Test
    void createsTheVisitorsAccountAfterPayment() {
        var email = address();
        var order = payments.createVisitorOrder(email, "growth");
        var login = Map.of("email", email, "password", PersonFixtures.PASSWORD);
        anonymous().post("/api/auth/login", login).expect(401, ErrorCode.INVALID_CREDENTIALS);

        var verified = payments.verify(anonymous().header("Cookie", order.cookie()), payments.pay(order));

        assertThat(verified.at("/user/email").asString()).isEqualTo(email);
        assertThat(verified.at("/user/plan_id").asString()).isEqualTo("growth");
        as(verified.get("access_token").asString()).get("/api/payment/orders").expect(200);
        anonymous().post("/api/auth/login", login).expect(200);
    }

    @Test
    void setsAnOrderCookieForVisitorsOnly() {
        var response = anonymous()
                .post("/api/payment/create-order", PaymentFixtures.visitorOrderBody(address(), "growth")).expect(201);

        assertThat(response.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/payment", "Max-Age=3600");
        assertThat(as(given.freeMentee()).post("/api/payment/create-order", Map.of("plan_id", "growth"))
                .header("Set-Cookie"))
                .isNull();
    }

    @Test
    void showsAnotherBrowserOnlyTheStatus() {
        var order = payments.createVisitorOrder(address(), "growth");

        var verified = payments.verify(anonymous(), payments.pay(order));

        assertThat(verified.get("order").properties()).hasSize(1);
        assertThat(verified.at("/order/status").asString()).isEqualTo("paid");
        assertThat(verified.get("user").isNull()).isTrue();
        assertThat(verified.get("access_token").isNull()).isTrue();
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void showsAnotherPersonOnlyTheStatus() {
        var order = payments.createOrder(given.freeMentee(), "growth");

        var verified = payments.verify(as(given.freeMentee()), payments.pay(order));

        assertThat(verified.get("order").properties()).hasSize(1);
        assertThat(verified.get("access_token").isNull()).isTrue();
    }

    @Test
    void returnsANewAccessTokenToTheOwner() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");

        var verified = payments.verify(as(mentee), payments.pay(order));

        assertThat(verified.at("/order/id").asString()).isEqualTo(order.id().toString());
        assertThat(verified.at("/user/status").asString()).isEqualTo("Active");
        assertThat(verified.at("/user/limits/mock_interviews").asInt()).isEqualTo(3);
        as(verified.get("access_token").asString()).get("/api/auth/me").expect(200);
    }

    @Test
    void showsTheNewTierInTheSameResponse() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");

        var response = as(mentee).post("/api/payment/verify-payment", payments.pay(order).body()).expect(200);

        assertThat(response.json().get("user_tier").asString()).isEqualTo("Active");
    }

    @Test
    void capturesAnAuthorizedPayment() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");

        var verified = payments.verify(as(mentee), payments.pay(order, "authorized", false));

        assertThat(verified.at("/order/status").asString()).isEqualTo("paid");
        assertThat(payments.membershipCount(order)).isEqualTo(1);
    }

    @Test
    void leavesAnOrderOpenAfterAFailedPayment() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        payments.pay(order, "failed", false);

        var verified = payments.verify(as(mentee), payments.signedPayment(order, "pay_00000000000000"));

        assertThat(verified.at("/order/status").asString()).isEqualTo("attempted");
        assertThat(verified.get("user").isNull()).isTrue();
        assertThat(payments.verify(as(mentee), payments.pay(order)).at("/order/status").asString()).isEqualTo("paid");
    }

    @Test
    void grantsNothingForASignatureWithoutAPayment() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");

        var verified = payments.verify(as(mentee), payments.signedPayment(order, "pay_00000000000000"));

        assertThat(verified.at("/order/status").asString()).isEqualTo("created");
        assertThat(payments.membershipCount(order)).isZero();
    }

    @Test
    void refusesAWrongSignature() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        var wrong = new LinkedHashMap<>(payments.pay(order).body());
        wrong.put("razorpay_signature", "0".repeat(64));

        as(mentee).post("/api/payment/verify-payment", wrong).expect(400, ErrorCode.PAYMENT_SIGNATURE_INVALID);

        assertThat(payments.orderStatus(order)).isEqualTo("created");
    }

    @Test
    void refusesTheSignatureOfAnotherOrder() {
        var mentee = given.freeMentee();
        var cheap = payments.createOrder(mentee, "foundation");
        var dear = payments.createOrder(mentee, "accelerator");
        var mixed = new LinkedHashMap<>(payments.pay(cheap).body());
        mixed.put("razorpay_order_id", dear.razorpayId());

        as(mentee).post("/api/payment/verify-payment", mixed).expect(400, ErrorCode.PAYMENT_SIGNATURE_INVALID);

        assertThat(payments.orderStatus(dear)).isEqualTo("created");
    }

    @Test
    void createsTheAccountFromTheFirstPaidVisitorOrder() {
        var email = address();
        var first = payments.createVisitorOrder(email, "growth");
        var second = payments.createVisitorOrder(email, "foundation");

        var ofSecond = payments.verify(anonymous().header("Cookie", second.cookie()), payments.pay(second));
        var ofFirst = payments.verify(anonymous().header("Cookie", first.cookie()), payments.pay(first));

        assertThat(ofSecond.get("access_token").isNull()).isFalse();
        assertThat(ofFirst.get("access_token").isNull()).isTrue();
        assertThat(payments.orderOwner(first)).isEqualTo(payments.orderOwner(second));
        assertThat(payments.membershipCount(first)).isEqualTo(1);
    }

    @Test
    void grantsThePlanToAnAccountRegisteredInTheMeantime() {
        var email = address();
        var order = payments.createVisitorOrder(email, "growth");
        var body = Map.of("name", "Meanwhile", "email", email, "password", "another good password");
        anonymous().post("/api/auth/register-free", body).expect(201);

        var verified = payments.verify(anonymous().header("Cookie", order.cookie()), payments.pay(order));

        assertThat(verified.get("access_token").isNull()).isTrue();
        anonymous().post("/api/auth/login", Map.of("email", email, "password", PersonFixtures.PASSWORD)).expect(401);
        var data = anonymous().post("/api/auth/login", Map.of("email", email, "password", "another good password"))
                .expect(200).data();
        assertThat(data.at("/user/plan_id").asString()).isEqualTo("growth");
    }

    @Test
    void createsAnOrderOnTheOldRegisterPath() {
        var email = address();
        var body = PaymentFixtures.visitorOrderBody(email, "foundation");

        var order = PaymentFixtures.readOrder(anonymous().post("/api/auth/register", body));

        var verified = payments.verify(anonymous().header("Cookie", order.cookie()), payments.pay(order));
        assertThat(verified.at("/user/plan_id").asString()).isEqualTo("foundation");
        assertThat(verified.at("/user/role").asString()).isEqualTo("mentee");
    }

    @Test
    void refusesARoleInTheBody() {
        var body = PaymentFixtures.visitorOrderBody(address(), "foundation");
        body.put("role", "admin");

        anonymous().post("/api/auth/register", body).expectInvalid("role");
        anonymous().post("/api/payment/create-order", body).expectInvalid("role");
    }
}
