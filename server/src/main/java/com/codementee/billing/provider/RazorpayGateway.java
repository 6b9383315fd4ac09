package com.codementee.billing.provider;

import com.codementee.billing.provider.RazorpayHttpClient.Deadline;
import com.codementee.platform.json.JsonConfiguration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payment provider's API, version 1, or whatever speaks it at the configured address. Each call has one deadline,
 * and an answer that is not what the API documents is {@link PaymentProviderException}.
 */
public class RazorpayGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(RazorpayGateway.class);
    private static final JsonMapper JSON = JsonConfiguration.lenient();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final RazorpayHttpClient http;

    public RazorpayGateway(RazorpayHttpClient http) {
        this.http = http;
    }

    @Override
    public String open(Bill bill, boolean again) {
        var deadline = http.deadline();
        if (again) {
            var made = find(bill, deadline);
            if (made.isPresent()) return made.get();
        }
        try {
            return create(bill, deadline);
        } catch (PaymentProviderException.Lost lost) {
            // The answer was lost, perhaps not the order: making another would leave two that can be paid.
            return find(bill, deadline).orElseGet(() -> create(bill, deadline));
        }
    }

    @Override
    public OrderState order(String id) {
        var deadline = http.deadline();
        var order = read(http.get("/orders/" + id, deadline), OrderJson.class);
        if (!id.equals(order.id)) throw new PaymentProviderException.Lost("another order than the one asked for came back");
        var payments = read(http.get("/orders/" + id + "/payments?count=100", deadline), Payments.class);
        return new OrderState(order.id, Objects.requireNonNullElse(order.status, ""), payments.list());
    }

    @Override
    public Payment capture(Payment payment) {
        var deadline = http.deadline();
        try {
            var body = Map.of("amount", payment.amount(), "currency", payment.currency());
            return payment(http.post("/payments/" + payment.id() + "/capture", write(body), deadline), payment.id());
        } catch (PaymentProviderException problem) {
            log.info("A capture was not confirmed, asking how the payment stands: {}", problem.getMessage());
            return payment(payment.id(), deadline);
        }
    }

    @Override
    public Payment payment(String id) {
        return payment(id, http.deadline());
    }

    private Payment payment(String id, Deadline deadline) {
        return payment(http.get("/payments/" + id, deadline), id);
    }

    private static Payment payment(String body, String id) {
        var payment = read(body, PaymentJson.class).payment();
        if (id.equals(payment.id())) return payment;
        throw new PaymentProviderException.Lost("another payment than the one asked for came back");
    }

    private String create(Bill bill, Deadline deadline) {
        var body = Map.of("amount", bill.amount(), "currency", bill.currency(), "receipt", bill.receipt());
        var order = read(http.post("/orders", write(body), deadline), OrderJson.class);
        if (!order.fits(bill)) throw new PaymentProviderException.Lost("another order than the one asked for came back");
        return order.id;
    }

    private Optional<String> find(Bill bill, Deadline deadline) {
        var orders = read(http.get("/orders?count=100&receipt=" + bill.receipt(), deadline), Orders.class);
        return items(orders.items).stream()
                .filter(order -> order.fits(bill))
                .min(Comparator.comparingLong(OrderJson::createdAt).thenComparing(OrderJson::id))
                .map(OrderJson::id);
    }

    private static String write(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            T read = JSON.readValue(body, type);
            if (read != null) return read;
        } catch (JacksonException _) {
            // said below, as for JSON's null
        }
        throw new PaymentProviderException.Lost("an answer that is no " + type.getSimpleName());
    }

    private static <T> List<T> items(List<T> items) {
        if (items != null && items.stream().allMatch(Objects::nonNull)) return items;
        throw new PaymentProviderException.Lost("an answer that is no collection");
    }

    private static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }

    private record OrderJson(String id, long amount, String currency, String receipt, String status, long createdAt) {

        boolean fits(Bill bill) {
            return isId(id)
                    && amount == bill.amount()
                    && bill.currency().equals(currency)
                    && bill.receipt().equals(receipt);
        }
    }

    private record Orders(List<OrderJson> items) {}

    private record PaymentJson(
            String id, String orderId, long amount, String currency, String status, boolean captured, long amountRefunded,
            long createdAt) {

        Payment payment() {
            boolean refundFits = amountRefunded >= 0 && amountRefunded <= amount;
            boolean sane = isId(id) && currency != null && status != null && refundFits;
            if (!sane) throw new PaymentProviderException.Lost("an answer that is no payment");
            return new Payment(id, orderId, amount, currency, status, captured, amountRefunded, createdAt);
        }
    }

    private record Payments(List<PaymentJson> items) {

        List<Payment> list() {
            return RazorpayGateway.items(items).stream().map(PaymentJson::payment).toList();
        }
    }
}
