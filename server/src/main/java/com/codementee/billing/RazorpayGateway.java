package com.codementee.billing;

import com.codementee.platform.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The payment provider's API, version 1, or whatever speaks it at the configured address. */
class RazorpayGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(RazorpayGateway.class);
    private static final JsonMapper JSON = Json.lenient();

    private final RazorpayHttp http;

    RazorpayGateway(RazorpayHttp http) {
        this.http = http;
    }

    @Override
    public String open(Bill bill, boolean again) {
        if (again) {
            var made = find(bill);
            if (made.isPresent()) return made.get();
        }
        try {
            return create(bill);
        } catch (ProviderTrouble.Lost lost) {
            // The answer was lost, perhaps not the order: making another would leave two that can be paid.
            return find(bill).orElseGet(() -> create(bill));
        }
    }

    @Override
    public OrderState order(String id) {
        var order = read(http.get("/orders/" + id), OrderJson.class);
        var payments = read(http.get("/orders/" + id + "/payments?count=100"), Payments.class);
        return new OrderState(order.id, Objects.requireNonNullElse(order.status, ""), payments.list());
    }

    @Override
    public Payment capture(Payment payment) {
        try {
            var body = Map.of("amount", payment.amount(), "currency", payment.currency());
            return read(http.post("/payments/" + payment.id() + "/capture", write(body)), PaymentJson.class).payment();
        } catch (ProviderTrouble problem) {
            log.info("A capture was not confirmed, asking how the payment stands: {}", problem.getMessage());
            return payment(payment.id());
        }
    }

    @Override
    public Payment payment(String id) {
        return read(http.get("/payments/" + id), PaymentJson.class).payment();
    }

    private String create(Bill bill) {
        var body = Map.of("amount", bill.amount(), "currency", bill.currency(), "receipt", bill.receipt());
        var order = read(http.post("/orders", write(body)), OrderJson.class);
        if (!order.fits(bill)) throw new ProviderTrouble.Lost("another order than the one asked for came back");
        return order.id;
    }

    private Optional<String> find(Bill bill) {
        return read(http.get("/orders?count=100&receipt=" + bill.receipt()), Orders.class).items.stream()
                .filter(order -> order.fits(bill))
                .min(Comparator.comparingLong(OrderJson::createdAt).thenComparing(OrderJson::id))
                .map(OrderJson::id);
    }

    private static String write(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException problem) {
            throw new ProviderTrouble.Lost("an answer that is no " + type.getSimpleName());
        }
    }

    private record OrderJson(String id, long amount, String currency, String receipt, String status, long createdAt) {

        boolean fits(Bill bill) {
            return id != null && amount == bill.amount() && bill.currency().equals(currency) && bill.receipt().equals(receipt);
        }
    }

    private record Orders(List<OrderJson> items) {}

    private record PaymentJson(
            String id, String orderId, long amount, String currency, String status, boolean captured, long amountRefunded,
            long createdAt) {

        Payment payment() {
            return new Payment(id, orderId, amount, currency, status, captured, amountRefunded, createdAt);
        }
    }

    private record Payments(List<PaymentJson> items) {

        List<Payment> list() {
            return items.stream().map(PaymentJson::payment).toList();
        }
    }
}
