package com.codementee.demo.razorpay;

import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.demo.DemoOnly;
import com.codementee.demo.razorpay.RazorpayRefundStore.Refund;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Order;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Payment;
import com.codementee.platform.crypto.HmacSha256;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Implements the provider's API with its error messages. */
@Service
@DemoOnly
class RazorpayApi {

    private static final Pattern ORDER = Pattern.compile("/orders/([^/]+)");
    private static final Pattern ORDER_PAYMENTS = Pattern.compile("/orders/([^/]+)/payments");
    private static final Pattern PAYMENT = Pattern.compile("/payments/([^/]+)");
    private static final Pattern CAPTURE = Pattern.compile("/payments/([^/]+)/capture");
    private static final Pattern REFUND_PAYMENT = Pattern.compile("/payments/([^/]+)/refund");
    private static final Pattern PAYMENT_REFUNDS = Pattern.compile("/payments/([^/]+)/refunds");
    private static final Pattern PAYMENT_REFUND = Pattern.compile("/payments/([^/]+)/refunds/([^/]+)");
    private static final Pattern REFUND = Pattern.compile("/refunds/([^/]+)");
    private static final Set<String> ORDER_FIELDS = Set.of(
            "amount", "currency", "receipt", "notes", "partial_payment", "first_payment_min_amount", "payment",
            "unique_receipt");
    private static final int MIN_AMOUNT = 100;

    private final RazorpaySandbox razorpay;
    private final RazorpayRefunds refunds;
    private final RazorpaySandboxStore store;
    private final RazorpayRefundStore refundStore;
    private final RazorpayAccount account;

    RazorpayApi(
            RazorpaySandbox razorpay, RazorpayRefunds refunds, RazorpaySandboxStore store,
            RazorpayRefundStore refundStore, RazorpayAccount account) {
        this.razorpay = razorpay;
        this.refunds = refunds;
        this.store = store;
        this.refundStore = refundStore;
        this.account = account;
    }

    /**
     * Handles one call.
     *
     * @throws RazorpayApiException with the provider's error message
     */
    Map<String, Object> answer(String method, String path, HttpServletRequest request, byte[] body) {
        authenticate(request.getHeader("Authorization"));
        return switch (method) {
            case "GET" -> read(path, request);
            case "POST" -> act(path, RazorpayRequestBody.of(request.getContentType(), body),
                    request.getHeader("X-Refund-Idempotency"));
            case "PATCH" -> amend(path, RazorpayRequestBody.of(request.getContentType(), body));
            default -> throw unknownUrl();
        };
    }

    private Map<String, Object> read(String path, HttpServletRequest request) {
        return switch (path) {
            case "/orders" -> collection(store.orders(RazorpayQuery.of(request, true)), RazorpayJson::order);
            case "/payments" -> collection(
                    store.payments(null, RazorpayQuery.of(request, false)), RazorpayJson::payment);
            case "/refunds" -> collection(
                    refundStore.refunds(null, RazorpayQuery.of(request, false)), RazorpayJson::refund);
            default -> readOne(path, request);
        };
    }

    private Map<String, Object> readOne(String path, HttpServletRequest request) {
        if (match(ORDER, path) instanceof Matcher order) return RazorpayJson.order(order(order.group(1)));
        if (match(PAYMENT, path) instanceof Matcher payment) return RazorpayJson.payment(payment(payment.group(1)));
        if (match(REFUND, path) instanceof Matcher refund) return RazorpayJson.refund(refund(refund.group(1)));
        if (match(ORDER_PAYMENTS, path) instanceof Matcher order) {
            var id = order(order.group(1)).id();
            return collection(store.payments(id, RazorpayQuery.of(request, false)), RazorpayJson::payment);
        }
        if (match(PAYMENT_REFUNDS, path) instanceof Matcher payment) {
            var id = payment(payment.group(1)).id();
            return collection(refundStore.refunds(id, RazorpayQuery.of(request, false)), RazorpayJson::refund);
        }
        if (match(PAYMENT_REFUND, path) instanceof Matcher both) {
            var refund = refund(both.group(2));
            if (!refund.paymentId().equals(payment(both.group(1)).id())) throw unknownId();
            return RazorpayJson.refund(refund);
        }
        throw unknownUrl();
    }

    private Map<String, Object> act(String path, RazorpayRequestBody body, @Nullable String key) {
        if (path.equals("/orders")) return RazorpayJson.order(open(body));
        if (match(CAPTURE, path) instanceof Matcher payment) {
            var id = payment(payment.group(1)).id();
            body.allowOnly(Set.of("amount", "currency"));
            return RazorpayJson.payment(razorpay.capture(id, body.requiredAmount(), body.currency()));
        }
        if (match(REFUND_PAYMENT, path) instanceof Matcher payment) {
            return RazorpayJson.refund(refunds.refund(payment(payment.group(1)).id(), body, key));
        }
        throw unknownUrl();
    }

    /** Updates an entity's notes, the only field that can change. */
    private Map<String, Object> amend(String path, RazorpayRequestBody body) {
        if (match(ORDER, path) instanceof Matcher order) {
            var id = order(order.group(1)).id();
            store.setOrderNotes(id, newNotes(body));
            return RazorpayJson.order(order(id));
        }
        if (match(PAYMENT, path) instanceof Matcher payment) {
            var id = payment(payment.group(1)).id();
            store.setPaymentNotes(id, newNotes(body));
            return RazorpayJson.payment(payment(id));
        }
        if (match(REFUND, path) instanceof Matcher refund) {
            var id = refund(refund.group(1)).id();
            refundStore.setNotes(id, newNotes(body));
            return RazorpayJson.refund(refund(id));
        }
        throw unknownUrl();
    }

    private static String newNotes(RazorpayRequestBody body) {
        if (!body.allowOnly(Set.of("notes")).has("notes")) {
            throw RazorpayApiException.invalid("notes", "The notes field is required.");
        }
        return body.notes();
    }

    private Order open(RazorpayRequestBody body) {
        body.allowOnly(ORDER_FIELDS).checkCapture();
        long amount = body.requiredAmount();
        if (amount < MIN_AMOUNT) {
            throw RazorpayApiException.invalid("amount", "Order amount less than minimum amount allowed");
        }
        // Partial payments are not simulated, so this account does not have them.
        if (body.flag("partial_payment")) throw RazorpayApiException.extra("partial_payment");
        if (body.has("first_payment_min_amount")) throw RazorpayApiException.extra("first_payment_min_amount");
        return razorpay.open(amount, body.currency(), body.receipt(), body.notes(), body.flag("unique_receipt"));
    }

    private static <T> Map<String, Object> collection(List<T> items, Function<T, Map<String, Object>> written) {
        return RazorpayJson.collection(items.stream().map(written).toList());
    }

    private Order order(String id) {
        return store.order(known("order_", id)).orElseThrow(RazorpayApi::unknownId);
    }

    private Payment payment(String id) {
        return store.payment(known("pay_", id)).orElseThrow(RazorpayApi::unknownId);
    }

    private Refund refund(String id) {
        return refundStore.refund(known("rfnd_", id)).orElseThrow(RazorpayApi::unknownId);
    }

    private static String known(String prefix, String id) {
        if (id.matches(prefix + "[A-Za-z0-9]{14}")) return id;
        throw RazorpayApiException.of(id + " is not a valid id");
    }

    private void authenticate(@Nullable String header) {
        var plain = account.keyId() + ":" + account.keySecret();
        var expected = "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        boolean right = header != null
                && HmacSha256.constantTimeEquals(expected, header);
        if (!right) throw RazorpayApiException.unauthenticated();
    }

    private static @Nullable Matcher match(Pattern pattern, String path) {
        var matcher = pattern.matcher(path);
        return matcher.matches() ? matcher : null;
    }

    private static RazorpayApiException unknownId() {
        return RazorpayApiException.of("The id provided does not exist");
    }

    private static RazorpayApiException unknownUrl() {
        return RazorpayApiException.of("The requested URL was not found on the server.");
    }
}
