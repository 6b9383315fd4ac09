package com.codementee.demo.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.Await;
import com.codementee.support.PaymentFixtures;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the simulated provider against the provider's documentation. */
class RazorpaySandboxApiTest extends ApiTest {

    private static final String ORDERS = "/__sandbox/razorpay/v1/orders";

    private final PaymentFixtures payments = new PaymentFixtures(app);

    private ApiClient shop() {
        var credentials = payments.account().keyId() + ":" + payments.account().keySecret();
        return anonymous().header(
                "Authorization", "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private PaymentFixtures.CreatedOrder order() {
        var order = shop().post(ORDERS, Map.of("amount", 50_000, "currency", "INR", "receipt", "r1")).expect(200)
                .json();
        return new PaymentFixtures.CreatedOrder(UUID.randomUUID(), order.get("id").asString(), 50_000, null);
    }

    private static JsonNode refused(ApiResponse answer, int status, String description) {
        var error = answer.expect(status).json().get("error");
        assertThat(error.get("code").asString()).isEqualTo("BAD_REQUEST_ERROR");
        assertThat(error.get("description").asString()).isEqualTo(description);
        assertThat(error.propertyNames()).contains("source", "step", "reason", "metadata");
        return error;
    }

    @Test
    void writesEveryFieldOfAnOrder() {
        var order = shop().post(ORDERS, Map.of("amount", 50_000, "currency", "INR", "receipt", "r1")).expect(200)
                .json();

        assertThat(order.propertyNames()).containsExactly(
                "id", "entity", "amount", "amount_paid", "amount_due", "currency", "receipt", "offer_id", "status",
                "attempts", "notes", "created_at");
        assertThat(order.get("status").asString()).isEqualTo("created");
        assertThat(order.get("created_at").isIntegralNumber()).isTrue();
        assertThat(order.get("amount_due").asLong()).isEqualTo(50_000);
    }

    @Test
    void writesMissingNotesAsAListAndPresentOnesAsAnObject() {
        var none = shop().post(ORDERS, Map.of("amount", 50_000, "currency", "INR")).expect(200).json();
        var some = shop().post(ORDERS, Map.of("amount", 50_000, "currency", "INR", "notes", Map.of("a", "b")))
                .expect(200).json();

        assertThat(none.get("notes").isArray()).isTrue();
        assertThat(some.at("/notes/a").asString()).isEqualTo("b");
    }

    @Test
    void refusesWithTheProvidersMessages() {
        refused(shop().post(ORDERS, Map.of("amount", 99, "currency", "INR")), 400,
                "Order amount less than minimum amount allowed");
        refused(shop().post(ORDERS, Map.of("amount", 1.5, "currency", "INR")), 400, "The amount must be an integer.");
        refused(shop().post(ORDERS, Map.of("amount", 500, "currency", "INR", "colour", 1)), 400,
                "colour is/are not required and should not be sent");
        refused(shop().get(ORDERS + "/order_00000000000000"), 400, "The id provided does not exist");
        refused(shop().get("/__sandbox/razorpay/v1/nothing"), 400, "The requested URL was not found on the server.");
        refused(anonymous().get(ORDERS), 401, "Authentication failed");
    }

    @Test
    void listsAnOrdersPayments() {
        var order = order();
        payments.pay(order, "failed", false);
        var paid = payments.pay(order);

        var list = shop().get(ORDERS + "/" + order.razorpayId() + "/payments").expect(200).json();

        assertThat(list.get("entity").asString()).isEqualTo("collection");
        assertThat(list.get("count").asInt()).isEqualTo(2);
        assertThat(list.get("items").findValuesAsString("status")).containsExactlyInAnyOrder("captured", "failed");
        var payment = shop().get("/__sandbox/razorpay/v1/payments/" + paid.paymentId()).expect(200).json();
        assertThat(payment.get("captured").asBoolean()).isTrue();
        assertThat(payment.get("order_id").asString()).isEqualTo(order.razorpayId());
        var after = shop().get(ORDERS + "/" + order.razorpayId()).expect(200).json();
        assertThat(after.get("status").asString()).isEqualTo("paid");
        assertThat(after.get("attempts").asInt()).isEqualTo(2);
        assertThat(after.get("amount_paid").asLong()).isEqualTo(50_000);
    }

    @Test
    void returnsExactlyThreeFieldsAfterAPayment() {
        var body = Map.of("razorpay_order_id", order().razorpayId(), "outcome", "failed", "webhooks", false);

        var failed = anonymous().post("/__sandbox/razorpay/pay", body).expect(200).json();

        assertThat(failed.propertyNames())
                .containsExactly("razorpay_order_id", "razorpay_payment_id", "razorpay_signature");
        assertThat(failed.get("razorpay_payment_id").isNull()).isTrue();
        assertThat(failed.get("razorpay_signature").isNull()).isTrue();
    }

    @Test
    void refusesASecondPaymentOfAPaidOrder() {
        var order = order();
        payments.pay(order);
        var body = Map.of("razorpay_order_id", order.razorpayId(), "outcome", "captured", "webhooks", false);

        anonymous().post("/__sandbox/razorpay/pay", body).expectInvalid("razorpay_order_id");
    }

    @Test
    void refusesAnUnknownOutcome() {
        var body = Map.of("razorpay_order_id", order().razorpayId(), "outcome", "maybe", "webhooks", false);

        anonymous().post("/__sandbox/razorpay/pay", body).expectInvalid("outcome");
    }

    @Test
    void repeatsAnEventWithTheSameId() {
        var mentee = given.freeMentee();
        var order = payments.createOrder(mentee, "growth");
        payments.pay(order, "captured", true);

        payments.deliverWebhook(order, "order.paid", 3);
        payments.deliverWebhook(order, "order.paid", 2);

        Await.until("every webhook came", () -> events(order) == 3);
        assertThat(events(order)).isEqualTo(3);
    }

    @Test
    void servesTheCheckoutWithoutInlineScriptOrStyle() {
        var script = anonymous().get("/__sandbox/razorpay/checkout.js").expect(200);

        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.text()).contains("window.Razorpay").doesNotContain("innerHTML", ".style.", "eval(");
        assertThat(anonymous().get("/__sandbox/razorpay/checkout.css").expect(200).header("Content-Type"))
                .startsWith("text/css");
    }

    @Test
    void showsOrdersToBrowsersAndPrograms() {
        var order = order();

        assertThat(anonymous().header("Accept", "text/html").get("/__sandbox/razorpay").expect(200).text())
                .contains(order.razorpayId());
        assertThat(anonymous().header("Accept", "application/json").get("/__sandbox/razorpay").expect(200).json()
                .findValuesAsString("id"))
                .contains(order.razorpayId());
    }

    private int events(PaymentFixtures.CreatedOrder order) {
        return database().withHandle(
                sql -> sql.createQuery("SELECT count(*) FROM payment_event WHERE razorpay_order_id = :id")
                .bind("id", order.razorpayId())
                .mapTo(Integer.class)
                .one());
    }
}
