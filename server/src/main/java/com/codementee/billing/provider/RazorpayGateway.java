package com.codementee.billing.provider;

import com.codementee.billing.provider.RazorpayHttpClient.Deadline;
import com.codementee.platform.json.JsonConfiguration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payment gateway for Razorpay's API, version 1. Each call has one deadline. A response that does not match the
 * API's documentation raises {@link PaymentProviderException.NoAnswer}.
 */
class RazorpayGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(RazorpayGateway.class);
    private static final JsonMapper JSON = JsonConfiguration.lenient();

    /** The maximum number of entries that the provider returns per call. */
    private static final int PAGE_SIZE = 100;

    private static final int MAX_TEXT = 300;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final RazorpayHttpClient http;

    RazorpayGateway(RazorpayHttpClient http) {
        this.http = http;
    }

    @Override
    public String createOrder(OrderRequest request, boolean mayExist) {
        var deadline = http.deadline();
        if (mayExist) {
            var existing = findByReceipt(request, deadline);
            if (existing.isPresent()) return existing.get();
        }
        try {
            return postOrder(request, deadline);
        } catch (PaymentProviderException.NoAnswer problem) {
            // The provider may have created the order. A second one would leave two payable orders.
            return findByReceipt(request, deadline).orElseGet(() -> postOrder(request, deadline));
        }
    }

    @Override
    public OrderState order(String id) {
        var deadline = http.deadline();
        var order = parse(http.get("/orders/" + id, deadline), OrderJson.class);
        if (!id.equals(order.id)) throw new PaymentProviderException.NoAnswer("the response describes another order");
        var payments = parse(http.get("/orders/" + id + "/payments?count=100", deadline), PaymentsJson.class);
        return new OrderState(
                order.id, Objects.requireNonNullElse(order.status, ""), order.amount,
                Objects.requireNonNullElse(order.currency, ""), payments.toPayments());
    }

    @Override
    public Payment capture(Payment payment) {
        var deadline = http.deadline();
        try {
            var body = Map.of("amount", payment.amount(), "currency", payment.currency());
            var path = "/payments/" + payment.id() + "/capture";
            return parsePayment(http.post(path, JSON.writeValueAsString(body), deadline), payment.id());
        } catch (PaymentProviderException problem) {
            log.info("A capture was not confirmed; reading the payment's state: {}", problem.getMessage());
            return getPayment(payment.id(), deadline);
        }
    }

    @Override
    public Payment payment(String id) {
        return getPayment(id, http.deadline());
    }

    @Override
    public PaymentPage payments(Instant from, Instant to, int skip) {
        var query = "/payments?count=%d&skip=%d&from=%d&to=%d"
                .formatted(PAGE_SIZE, skip, from.getEpochSecond(), to.getEpochSecond());
        var payments = parse(http.get(query, http.deadline()), PaymentsJson.class).toPayments();
        return new PaymentPage(payments, payments.size() < PAGE_SIZE);
    }

    @Override
    public ProviderRefund refund(RefundRequest request) {
        var deadline = http.deadline();
        var existing = listRefunds(request.paymentId(), deadline).stream()
                .filter(refund -> request.reference().equals(refund.receipt()))
                .findFirst();
        if (existing.isPresent()) return existing.get();
        var body = Map.of("amount", request.amount(), "receipt", request.reference());
        var path = "/payments/" + request.paymentId() + "/refund";
        var refund = parse(
                http.postRefund(path, JSON.writeValueAsString(body), request.reference(), deadline), RefundJson.class)
                        .toRefund();
        if (refund.amount() == request.amount() && request.paymentId().equals(refund.paymentId())) return refund;
        throw new PaymentProviderException.NoAnswer("the response describes another refund");
    }

    @Override
    public ProviderRefund refund(String id) {
        var refund = parse(http.get("/refunds/" + id, http.deadline()), RefundJson.class).toRefund();
        if (id.equals(refund.id())) return refund;
        throw new PaymentProviderException.NoAnswer("the response describes another refund");
    }

    @Override
    public List<ProviderRefund> refundsOf(String paymentId) {
        return listRefunds(paymentId, http.deadline());
    }

    private List<ProviderRefund> listRefunds(String paymentId, Deadline deadline) {
        var refunds = parse(http.get("/payments/" + paymentId + "/refunds?count=100", deadline), RefundsJson.class);
        return requireItems(refunds.items).stream().map(RefundJson::toRefund).toList();
    }

    private Payment getPayment(String id, Deadline deadline) {
        return parsePayment(http.get("/payments/" + id, deadline), id);
    }

    private static Payment parsePayment(String body, String id) {
        var payment = parse(body, PaymentJson.class).toPayment();
        if (id.equals(payment.id())) return payment;
        throw new PaymentProviderException.NoAnswer("the response describes another payment");
    }

    private String postOrder(OrderRequest request, Deadline deadline) {
        var body = Map.of("amount", request.amount(), "currency", request.currency(), "receipt", request.receipt());
        var order = parse(http.post("/orders", JSON.writeValueAsString(body), deadline), OrderJson.class);
        if (order.matches(request)) return order.id;
        throw new PaymentProviderException.NoAnswer("the response describes another order");
    }

    private Optional<String> findByReceipt(OrderRequest request, Deadline deadline) {
        var orders = parse(http.get("/orders?count=100&receipt=" + request.receipt(), deadline), OrdersJson.class);
        return requireItems(orders.items).stream()
                .filter(order -> order.matches(request))
                .min(Comparator.comparingLong(OrderJson::createdAt).thenComparing(OrderJson::id))
                .map(OrderJson::id);
    }

    private static <T> T parse(String body, Class<T> type) {
        try {
            T parsed = JSON.readValue(body, type);
            if (parsed != null) return parsed;
        } catch (JacksonException _) {
            // Handled below, like a body of "null".
        }
        throw new PaymentProviderException.NoAnswer("the response is not a valid " + type.getSimpleName());
    }

    private static <T> List<T> requireItems(List<T> items) {
        if (items != null && items.stream().allMatch(Objects::nonNull)) return items;
        throw new PaymentProviderException.NoAnswer("the response is not a valid collection");
    }

    /** Returns a text for people, without NUL, which PostgreSQL cannot store. */
    private static @Nullable String shorten(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        var clean = text.replace("\0", "");
        return clean.codePointCount(0, clean.length()) <= MAX_TEXT
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, MAX_TEXT));
    }

    private static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }

    private record OrderJson(String id, long amount, String currency, String receipt, String status, long createdAt) {

        boolean matches(OrderRequest request) {
            return isId(id)
                    && amount == request.amount()
                    && request.currency().equals(currency)
                    && request.receipt().equals(receipt);
        }
    }

    private record OrdersJson(List<OrderJson> items) {}

    private record PaymentJson(
            String id,
            String orderId,
            long amount,
            String currency,
            String status,
            boolean captured,
            long amountRefunded,
            long createdAt,
            @Nullable String method,
            @Nullable Long fee,
            @Nullable Long tax,
            @Nullable String errorDescription) {

        Payment toPayment() {
            boolean refundFits = amountRefunded >= 0 && amountRefunded <= amount;
            boolean valid = isId(id) && currency != null && status != null && refundFits;
            if (!valid) throw new PaymentProviderException.NoAnswer("the response is not a valid payment");
            var details = new PaymentDetails(shorten(method), fee, tax, shorten(errorDescription));
            return new Payment(id, orderId, amount, currency, status, captured, amountRefunded, createdAt, details);
        }
    }

    private record PaymentsJson(List<PaymentJson> items) {

        List<Payment> toPayments() {
            return requireItems(items).stream().map(PaymentJson::toPayment).toList();
        }
    }

    private record RefundJson(String id, String paymentId, long amount, String status, @Nullable String receipt) {

        ProviderRefund toRefund() {
            boolean valid = isId(id) && isId(paymentId) && status != null && amount > 0;
            if (!valid) throw new PaymentProviderException.NoAnswer("the response is not a valid refund");
            return new ProviderRefund(id, paymentId, amount, status, receipt);
        }
    }

    private record RefundsJson(List<RefundJson> items) {}
}
