package com.codementee.demo.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiClient;
import com.codementee.support.ApiResponse;
import com.codementee.support.ApiTest;
import com.codementee.support.PaymentFixtures;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests how request bodies and list parameters are read and that no request causes a server error. */
class RazorpayRequestsApiTest extends ApiTest {

    private static final String ORDERS = "/__sandbox/razorpay/v1/orders";

    private final PaymentFixtures payments = new PaymentFixtures(app);

    @Test
    void acceptsFormsAndAmountsAsText() {
        var form = shop().header("Content-Type", "application/x-www-form-urlencoded");

        var order = form.post(ORDERS, "amount=50000&currency=INR&receipt=a%20b&notes%5Bwhy%5D=because&notes[who]=me")
                .expect(200).json();
        var text = shop().post(ORDERS, Map.of("amount", "50000", "currency", "INR")).expect(200).json();

        assertThat(order.get("amount").asLong()).isEqualTo(50_000);
        assertThat(order.get("receipt").asString()).isEqualTo("a b");
        assertThat(order.at("/notes/why").asString()).isEqualTo("because");
        assertThat(order.at("/notes/who").asString()).isEqualTo("me");
        assertThat(text.get("amount").asLong()).isEqualTo(50_000);
    }

    @Test
    void refusesInvalidAmounts() {
        for (var amount : List.of(BigInteger.TEN.pow(30), Long.MAX_VALUE, "9".repeat(300))) {
            refused(shop().post(ORDERS, Map.of("amount", amount, "currency", "INR")),
                    "Amount exceeds maximum amount allowed.");
        }
        for (var amount : List.of(1e5, "1e5", "12.5", "", " 5", true, List.of(500))) {
            refused(shop().post(ORDERS, Map.of("amount", amount, "currency", "INR")), "The amount must be an integer.");
        }
        refused(shop().post(ORDERS, Map.of("amount", -500, "currency", "INR")),
                "Order amount less than minimum amount allowed");
    }

    @Test
    void refusesTextThatTheDatabaseCannotStore() {
        var nul = "a\0b";
        shop().post(ORDERS, Map.of("amount", 500, "currency", "INR", "receipt", nul)).expect(400);
        shop().post(ORDERS, Map.of("amount", 500, "currency", nul)).expect(400);
        shop().post(ORDERS, Map.of("amount", 500, "currency", "INR", "notes", Map.of("a", nul))).expect(400);
        shop().post(ORDERS, Map.of("amount", 500, "currency", "INR", "notes", Map.of(nul, "a"))).expect(400);
        shop().get(ORDERS + "?receipt=%00").expect(400);
    }

    @Test
    void enforcesTheRulesOfNotes() {
        var many = IntStream.range(0, 16).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));
        refused(noted(many), "notes cannot contain more than 15 fields");
        refused(noted(Map.of("a", "v".repeat(257))), "notes values cannot be greater than 256 characters");
        refused(noted(Map.of("a", Map.of("b", "c"))), "notes values themselves should not be an array");
        refused(noted("text"), "notes must be an array");
        assertThat(noted(Map.of("a", "🎉".repeat(256))).expect(200).json().at("/notes/a").asString()).hasSize(512);
    }

    @Test
    void changesNothingButNotes() {
        var order = order(Map.of());
        var path = ORDERS + "/" + order.get("id").asString();

        refused(shop().patch(path, Map.of("notes", Map.of("a", "b"), "amount", 1)),
                "amount is/are not required and should not be sent");
        refused(shop().patch(path, Map.of()), "The notes field is required.");
        assertThat(shop().patch(path, Map.of("notes", Map.of("a", "b"))).expect(200).json().at("/notes/a").asString())
                .isEqualTo("b");
        assertThat(shop().patch(path, Map.of("notes", List.of())).expect(200).json().get("notes").isArray()).isTrue();
    }

    @Test
    void returnsTheOrderOfAUniqueReceipt() {
        var receipt = UUID.randomUUID().toString();
        var first = order(Map.of("receipt", receipt, "unique_receipt", true));

        assertThat(order(Map.of("receipt", receipt, "unique_receipt", true)).get("id")).isEqualTo(first.get("id"));
        assertThat(order(Map.of("receipt", receipt)).get("id")).isNotEqualTo(first.get("id"));
        refused(shop().post(ORDERS, Map.of("amount", 500, "currency", "INR", "unique_receipt", "maybe")),
                "The unique_receipt field must be true or false.");
    }

    @Test
    void appliesListParameters() {
        var receipt = UUID.randomUUID().toString();
        var first = order(Map.of("receipt", receipt));
        var paid = order(Map.of("receipt", receipt));
        payments.pay(new PaymentFixtures.CreatedOrder(UUID.randomUUID(), paid.get("id").asString(), 50_000, null));
        long made = first.get("created_at").asLong();

        assertThat(ids("?receipt=" + receipt)).containsExactly(paid.get("id").asString(), first.get("id").asString());
        assertThat(ids("?receipt=" + receipt + "&authorized=1")).containsExactly(paid.get("id").asString());
        assertThat(ids("?receipt=" + receipt + "&authorized=0")).containsExactly(first.get("id").asString());
        assertThat(ids("?receipt=" + receipt + "&count=1")).containsExactly(paid.get("id").asString());
        assertThat(ids("?receipt=" + receipt + "&count=1&skip=1")).containsExactly(first.get("id").asString());
        assertThat(ids("?receipt=" + receipt + "&from=" + made)).contains(first.get("id").asString());
        assertThat(ids("?receipt=" + receipt + "&to=" + made)).contains(first.get("id").asString());
        assertThat(ids("?receipt=" + receipt + "&to=" + (made - 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "count=0 | The count must be at least 1.",
        "count=101 | The count may not be greater than 100.",
        "count=ten | The count must be an integer.",
        "count=99999999999999999999 | The count may not be greater than 100.",
        "skip=-1 | The skip must be at least 0.",
        "from=1 | from must be between 946684800 and 4765046400",
        "to=99999999999999999999 | to must be between 946684800 and 4765046400",
        "authorized=2 | The selected authorized is invalid.",
        "colour=red | colour is/are not required and should not be sent",
    })
    void refusesInvalidListParameters(String query, String description) {
        refused(shop().get(ORDERS + "?" + query), description);
    }

    private ApiResponse noted(Object notes) {
        return shop().post(ORDERS, Map.of("amount", 50_000, "currency", "INR", "notes", notes));
    }

    @Test
    void checksTheCaptureSettingOfAnOrder() {
        order(Map.of("payment", Map.of("capture", "manual", "capture_options", Map.of("refund_speed", "normal"))));

        var later = Map.of("amount", 50_000, "currency", "INR", "payment", Map.of("capture", "later"));
        refused(shop().post(ORDERS, later), "The selected capture is invalid.");
        var unknown = Map.of("amount", 50_000, "currency", "INR", "payment", Map.of("captured", true));
        refused(shop().post(ORDERS, unknown), "captured is/are not required and should not be sent");
    }

    @Test
    void checksTheCaptureOptionsOfAnOrder() {
        order(capture(Map.of("automatic_expiry_period", 12, "manual_expiry_period", 7200, "refund_speed", "normal")));

        refusedOptions(Map.of("automatic_expiry_period", 11), "The automatic_expiry_period must be at least 12.");
        refusedOptions(Map.of("automatic_expiry_period", "12"), "The automatic_expiry_period must be an integer.");
        refusedOptions(Map.of("automatic_expiry_period", 100, "manual_expiry_period", 99),
                "The manual_expiry_period must be at least 100.");
        refusedOptions(Map.of("manual_expiry_period", 7201),
                "The manual_expiry_period may not be greater than 7200.");
        refusedOptions(Map.of("refund_speed", "yesterday"), "The selected refund speed is invalid.");
        refusedOptions(Map.of("expiry", 12), "expiry is/are not required and should not be sent");
        refusedOptions(List.of(), "The capture_options must be an array.");
    }

    @Test
    void refusesOrdersInParts() {
        order(Map.of("partial_payment", false));

        for (var field : List.of("partial_payment", "first_payment_min_amount", "payment_capture")) {
            Object value = field.equals("first_payment_min_amount") ? 10_000 : true;
            refused(shop().post(ORDERS, Map.of("amount", 50_000, "currency", "INR", field, value)),
                    field + " is/are not required and should not be sent");
        }
    }

    private static Map<String, Object> capture(Object options) {
        return Map.of("payment", Map.of("capture", "automatic", "capture_options", options));
    }

    private void refusedOptions(Object options, String description) {
        var body = new HashMap<String, Object>(Map.of("amount", 50_000, "currency", "INR"));
        body.putAll(capture(options));
        refused(shop().post(ORDERS, body), description);
    }

    private JsonNode order(Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("amount", 50_000, "currency", "INR"));
        body.putAll(more);
        return shop().post(ORDERS, body).expect(200).json();
    }

    private List<String> ids(String query) {
        return shop().get(ORDERS + query).expect(200).json().get("items").valueStream()
                .map(item -> item.get("id").asString()).toList();
    }

    private ApiClient shop() {
        var credentials = payments.account().keyId() + ":" + payments.account().keySecret();
        return anonymous().header(
                "Authorization", "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refused(ApiResponse answer, String description) {
        assertThat(answer.expect(400).json().at("/error/description").asString()).isEqualTo(description);
    }
}
