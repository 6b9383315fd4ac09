package com.codementee.demo.razorpay;

import com.codementee.platform.json.JsonConfiguration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON exactly as the provider does: same field order, instants in seconds, {@code []} for no notes. */
final class RazorpayJson {

    static final JsonMapper JSON = JsonConfiguration.lenient();

    private RazorpayJson() {}

    static Map<String, Object> order(RazorpaySandboxStore.Order order) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", order.id());
        json.put("entity", "order");
        json.put("amount", order.amount());
        json.put("amount_paid", order.amountPaid());
        json.put("amount_due", order.amount() - order.amountPaid());
        json.put("currency", order.currency());
        json.put("receipt", order.receipt());
        json.put("offer_id", null);
        json.put("status", order.status());
        json.put("attempts", order.attempts());
        json.put("notes", JSON.readTree(order.notes()));
        json.put("created_at", order.createdAt().getEpochSecond());
        return json;
    }

    static Map<String, Object> payment(RazorpaySandboxStore.Payment payment) {
        boolean failed = payment.status().equals("failed");
        var json = new LinkedHashMap<String, Object>();
        json.put("id", payment.id());
        json.put("entity", "payment");
        json.put("amount", payment.amount());
        json.put("currency", payment.currency());
        json.put("status", payment.status());
        json.put("order_id", payment.orderId());
        json.put("invoice_id", null);
        json.put("international", false);
        json.put("method", "upi");
        json.put("amount_refunded", payment.amountRefunded());
        json.put("refund_status", refundStatus(payment));
        json.put("captured", payment.captured());
        json.put("description", null);
        json.put("card_id", null);
        json.put("bank", null);
        json.put("wallet", null);
        json.put("vpa", failed ? "failure@razorpay" : "success@razorpay");
        json.put("email", "customer@sandbox.example");
        json.put("contact", "+919999999999");
        json.put("notes", JSON.readTree(payment.notes()));
        json.put("fee", payment.captured() ? payment.amount() * 236 / 10_000 : null);
        json.put("tax", payment.captured() ? payment.amount() * 36 / 10_000 : null);
        json.put("error_code", failed ? "BAD_REQUEST_ERROR" : null);
        json.put("error_description", failed ? "Your payment didn't go through as it was declined by the bank." : null);
        json.put("error_source", failed ? "bank" : null);
        json.put("error_step", failed ? "payment_authorization" : null);
        json.put("error_reason", failed ? "payment_failed" : null);
        json.put("acquirer_data", failed ? List.of() : Map.of("rrn", "000000000000"));
        json.put("created_at", payment.createdAt().getEpochSecond());
        return json;
    }

    static Map<String, Object> refund(RazorpayRefundStore.Refund refund) {
        boolean processed = refund.status().equals("processed");
        var arn = new LinkedHashMap<String, Object>();
        arn.put("arn", processed ? "10000000000000" : null);
        var json = new LinkedHashMap<String, Object>();
        json.put("id", refund.id());
        json.put("entity", "refund");
        json.put("amount", refund.amount());
        json.put("currency", refund.currency());
        json.put("payment_id", refund.paymentId());
        json.put("notes", JSON.readTree(refund.notes()));
        json.put("receipt", refund.receipt());
        json.put("acquirer_data", arn);
        json.put("created_at", refund.createdAt().getEpochSecond());
        json.put("batch_id", null);
        json.put("status", refund.status());
        json.put("speed_processed", refund.speed().equals("optimum") ? "instant" : "normal");
        json.put("speed_requested", refund.speed());
        return json;
    }

    static Map<String, Object> collection(List<Map<String, Object>> items) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entity", "collection");
        json.put("count", items.size());
        json.put("items", items);
        return json;
    }

    static Map<String, Object> error(
            String code, String description, String step, String reason, @Nullable String field) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("description", description);
        error.put("source", reason.equals("NA") ? "NA" : "business");
        error.put("step", step);
        error.put("reason", reason);
        error.put("metadata", Map.of());
        if (field != null) error.put("field", field);
        return Map.of("error", error);
    }

    /** Returns a webhook's body: the event's name and snapshots of its entities. */
    static String event(
            String accountId, String name, RazorpaySandboxStore.Order order, RazorpaySandboxStore.Payment payment,
            RazorpayRefundStore.@Nullable Refund refund, long createdAt) {
        boolean withOrder = name.startsWith("order.");
        var payload = new LinkedHashMap<String, Object>();
        if (refund != null) payload.put("refund", Map.of("entity", refund(refund)));
        payload.put("payment", Map.of("entity", payment(payment)));
        if (withOrder) payload.put("order", Map.of("entity", order(order)));
        var json = new LinkedHashMap<String, Object>();
        json.put("entity", "event");
        json.put("account_id", accountId);
        json.put("event", name);
        json.put("contains", List.copyOf(payload.keySet()));
        json.put("payload", payload);
        json.put("created_at", createdAt);
        return JSON.writeValueAsString(json);
    }

    private static @Nullable String refundStatus(RazorpaySandboxStore.Payment payment) {
        if (payment.amountRefunded() == 0) return null;
        return payment.amountRefunded() < payment.amount() ? "partial" : "full";
    }
}
