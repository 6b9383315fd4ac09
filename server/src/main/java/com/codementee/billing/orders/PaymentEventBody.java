package com.codementee.billing.orders;

import com.codementee.platform.json.JsonConfiguration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The fields of a payment event that we read. A field that is absent or not a string is null, and so are all fields
 * of a body that is not JSON.
 *
 * @param refundedPaymentId the payment of a {@code refund.*} event
 */
record PaymentEventBody(
        @Nullable String event,
        @Nullable String razorpayOrderId,
        @Nullable String paymentId,
        @Nullable String refundedPaymentId) {

    private static final Logger log = LoggerFactory.getLogger(PaymentEventBody.class);
    private static final JsonMapper JSON = JsonConfiguration.lenient();
    private static final Pattern PAYMENT_ID = Pattern.compile("[A-Za-z0-9_]{1,64}");

    static PaymentEventBody parse(byte[] body) {
        var json = read(body);
        var orderOfPayment = text(json.at("/payload/payment/entity/order_id"));
        var refunded = text(json.at("/payload/refund/entity/payment_id"));
        return new PaymentEventBody(
                text(json.at("/event")),
                orderOfPayment != null ? orderOfPayment : text(json.at("/payload/order/entity/id")),
                text(json.at("/payload/payment/entity/id")),
                refunded != null && PAYMENT_ID.matcher(refunded).matches() ? refunded : null);
    }

    /** Returns the text, or null if it contains NUL, which PostgreSQL cannot store. */
    private static @Nullable String text(JsonNode node) {
        return node.isString() && node.asString().indexOf('\0') < 0 ? node.asString() : null;
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            log.warn("A signed payment event is not JSON");
            return MissingNode.getInstance();
        }
    }
}
