package com.codementee.sandbox;

import com.codementee.billing.RazorpayAccount;
import com.codementee.sandbox.RazorpayStore.Order;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The calls of the provider's API that the shop makes, with the provider's own refusals. */
@Service
@DemoOnly
class RazorpayApi {

    private static final Pattern ORDER = Pattern.compile("/orders/([^/]+)");
    private static final Pattern ORDER_PAYMENTS = Pattern.compile("/orders/([^/]+)/payments");
    private static final Pattern PAYMENT = Pattern.compile("/payments/([^/]+)");
    private static final Pattern CAPTURE = Pattern.compile("/payments/([^/]+)/capture");
    private static final Set<String> ORDER_FIELDS = Set.of(
            "amount", "currency", "receipt", "notes", "partial_payment", "first_payment_min_amount", "payment", "unique_receipt");
    private static final int LEAST_AMOUNT = 100;
    private static final int LONGEST_RECEIPT = 40;
    private static final int MOST_NOTES = 15;
    private static final int LONGEST_NOTE = 256;

    private final Razorpay razorpay;
    private final RazorpayStore store;
    private final RazorpayAccount account;

    RazorpayApi(Razorpay razorpay, RazorpayStore store, RazorpayAccount account) {
        this.razorpay = razorpay;
        this.store = store;
        this.account = account;
    }

    /** Answers one call. @throws RazorpayRefusal with the provider's words */
    Map<String, Object> answer(String method, String path, HttpServletRequest request, byte[] body) {
        authenticate(request.getHeader("Authorization"));
        return switch (method) {
            case "GET" -> read(path, request);
            case "POST" -> act(path, json(body));
            case "PATCH" -> amend(path, json(body));
            default -> throw unknownUrl();
        };
    }

    private Map<String, Object> read(String path, HttpServletRequest request) {
        int count = number(request, "count", 10, 100);
        int skip = number(request, "skip", 0, Integer.MAX_VALUE);
        if (path.equals("/orders")) {
            var receipt = request.getParameter("receipt");
            return RazorpayJson.collection(store.orders(receipt, count, skip).stream().map(RazorpayJson::order).toList());
        }
        if (path.equals("/payments")) return payments(null, count, skip);
        if (match(ORDER, path) instanceof Matcher order) return RazorpayJson.order(order(order.group(1)));
        if (match(ORDER_PAYMENTS, path) instanceof Matcher order) return payments(order(order.group(1)).id(), count, skip);
        if (match(PAYMENT, path) instanceof Matcher payment) {
            return RazorpayJson.payment(store.payment(payment.group(1)).orElseThrow(RazorpayApi::unknownId));
        }
        throw unknownUrl();
    }

    private Map<String, Object> act(String path, JsonNode body) {
        if (path.equals("/orders")) return RazorpayJson.order(open(body));
        if (match(CAPTURE, path) instanceof Matcher payment) {
            return RazorpayJson.payment(razorpay.capture(payment.group(1), amount(body), currency(body)));
        }
        throw unknownUrl();
    }

    private Map<String, Object> amend(String path, JsonNode body) {
        if (!(match(ORDER, path) instanceof Matcher order)) throw unknownUrl();
        var id = order(order.group(1)).id();
        store.setNotes(id, notes(body));
        return RazorpayJson.order(order(id));
    }

    private Order open(JsonNode body) {
        body.propertyNames().stream().filter(field -> !ORDER_FIELDS.contains(field)).findFirst().ifPresent(field -> {
            throw RazorpayRefusal.extra(field);
        });
        long amount = amount(body);
        if (amount < LEAST_AMOUNT) throw RazorpayRefusal.invalid("amount", "Order amount less than minimum amount allowed");
        var receipt = body.path("receipt").asString(null);
        if (receipt != null && receipt.length() > LONGEST_RECEIPT) {
            throw RazorpayRefusal.invalid("receipt", "The receipt may not be greater than 40 characters.");
        }
        return razorpay.open(amount, currency(body), receipt, notes(body));
    }

    private static long amount(JsonNode body) {
        var amount = body.path("amount");
        if (amount.isMissingNode() || amount.isNull()) throw RazorpayRefusal.invalid("amount", "The amount field is required.");
        if (!amount.isIntegralNumber()) throw RazorpayRefusal.invalid("amount", "The amount must be an integer.");
        return amount.asLong();
    }

    private static String currency(JsonNode body) {
        var currency = body.path("currency").asString("");
        if (currency.isEmpty()) throw RazorpayRefusal.invalid("currency", "The currency field is required.");
        if (!currency.equals("INR")) throw RazorpayRefusal.invalid("currency", "Currency is not supported");
        return currency;
    }

    /** No notes are an empty list, some are an object: clients have to take both. */
    private static String notes(JsonNode body) {
        var notes = body.path("notes");
        if (notes.isMissingNode() || notes.isEmpty()) return "[]";
        boolean fine = notes.isObject()
                && notes.size() <= MOST_NOTES
                && notes.valueStream().allMatch(note -> note.asString("").length() <= LONGEST_NOTE);
        if (!fine) throw RazorpayRefusal.invalid("notes", "The notes field is invalid.");
        return RazorpayJson.JSON.writeValueAsString(notes);
    }

    private Map<String, Object> payments(@Nullable String orderId, int count, int skip) {
        return RazorpayJson.collection(store.payments(orderId, count, skip).stream().map(RazorpayJson::payment).toList());
    }

    private Order order(String id) {
        return store.order(id).orElseThrow(RazorpayApi::unknownId);
    }

    private void authenticate(@Nullable String header) {
        var plain = account.keyId() + ":" + account.keySecret();
        var expected = "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        boolean right = header != null
                && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), header.getBytes(StandardCharsets.UTF_8));
        if (!right) throw RazorpayRefusal.unauthenticated();
    }

    private static JsonNode json(byte[] body) {
        try {
            var json = RazorpayJson.JSON.readTree(body);
            if (json.isObject()) return json;
        } catch (JacksonException _) {
            // said below, as for JSON of another kind
        }
        throw RazorpayRefusal.of("The request body is not valid JSON.");
    }

    private static int number(HttpServletRequest request, String name, int otherwise, int most) {
        var text = request.getParameter(name);
        if (text == null) return otherwise;
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw RazorpayRefusal.invalid(name, "The " + name + " may not be greater than " + most + ".");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Matcher match(Pattern pattern, String path) {
        var matcher = pattern.matcher(path);
        return matcher.matches() ? matcher : null;
    }

    private static RazorpayRefusal unknownId() {
        return RazorpayRefusal.of("The id provided does not exist");
    }

    private static RazorpayRefusal unknownUrl() {
        return RazorpayRefusal.of("The requested URL was not found on the server.");
    }
}
