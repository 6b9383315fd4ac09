package com.codementee.billing.orders;

import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.jobs.Jobs;
import com.codementee.platform.json.JsonConfiguration;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the provider tells us of its own accord: checked by its signature over the very bytes, stored once, dealt with
 * by a job. An event says only that there is something to look at; how things stand is asked of the provider.
 *
 * <p>Whatever is signed is stored and answered with 200, even when it is no JSON or nothing we know: a refusal would
 * only bring it back for a day and then have the webhook switched off.
 */
@Service
class PaymentEvents {

    static final String JOB = "handle-payment-event";

    /** Parts the id of a repeated event from what makes the job another one. No event's id contains it. */
    private static final String AGAIN = "~";

    private static final Logger log = LoggerFactory.getLogger(PaymentEvents.class);
    private static final JsonMapper JSON = JsonConfiguration.lenient();
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final PaymentEventStore events;
    private final OrderStore orders;
    private final Settlement settling;
    private final PaymentGateway gateway;
    private final RazorpayAccount account;
    private final Transactions transactions;
    private final Jobs jobs;
    private final InstantSource clock;

    PaymentEvents(
            PaymentEventStore events,
            OrderStore orders,
            Settlement settling,
            PaymentGateway gateway,
            RazorpayAccount account,
            Transactions transactions,
            Jobs jobs,
            InstantSource clock) {
        this.events = events;
        this.orders = orders;
        this.settling = settling;
        this.gateway = gateway;
        this.account = account;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Stores an event and has it dealt with at once. @throws ApiException 400 PAYMENT_SIGNATURE_INVALID */
    void receive(byte[] body, @Nullable String signature, @Nullable String eventId) {
        boolean signed = signature != null
                && account.webhookSecrets().stream().anyMatch(secret -> HmacSha256.constantTimeEquals(HmacSha256.hex(secret, body), signature));
        if (!signed) throw new ApiException(ErrorCode.PAYMENT_SIGNATURE_INVALID, "This is not the provider's signature of this body.");
        var id = eventId != null && SANE_ID.matcher(eventId).matches() ? eventId : "sha256:" + hash(body);
        var json = read(body);
        transactions.run(() -> {
            boolean first = events.insert(id, text(json.at("/event")), orderId(json), body, clock.instant()) == 1;
            if (first) jobs.schedule(new TaskInstance<Void>(JOB, id));
            else if (stillOpen(orderId(json))) jobs.schedule(new TaskInstance<Void>(JOB, id + AGAIN + Ids.next()));
        });
    }

    /** Whether a repeated event may be news after all: the provider's API may have lagged behind it the first time. */
    private boolean stillOpen(@Nullable String razorpayOrderId) {
        return razorpayOrderId != null
                && orders.findByProviderId(razorpayOrderId).filter(order -> !order.status().settled()).isPresent();
    }

    /** Deals with a stored event; again and again is the same as once. */
    void handle(String job) {
        var eventId = job.split(AGAIN, 2)[0];
        var event = events.find(eventId).orElseThrow();
        if (event.handledAt() != null && !stillOpen(event.razorpayOrderId())) return;
        var name = event.event() == null ? "" : event.event();
        if (name.startsWith("refund.")) noteRefund(read(event.body()));
        else if (name.startsWith("payment.") || name.startsWith("order.")) settle(event);
        else log.info("A payment event of no known kind is kept and left alone: {}", eventId);
        events.markHandled(eventId, clock.instant());
    }

    private void settle(PaymentEventStore.PaymentEvent event) {
        if (event.razorpayOrderId() == null) return;
        var order = orders.findByProviderId(event.razorpayOrderId());
        if (order.isEmpty()) {
            log.info("A payment event is about no order of ours: {}", event.eventId());
            return;
        }
        settling.settle(order.get().id());
        if ("payment.captured".equals(event.event())) noticeSecondPayment(order.get().id(), read(event.body()));
    }

    private void noticeSecondPayment(UUID orderId, JsonNode json) {
        var paymentId = text(json.at("/payload/payment/entity/id"));
        var paidWith = orders.find(orderId).orElseThrow().razorpayPaymentId();
        if (paidWith != null && paymentId != null && !paidWith.equals(paymentId)) {
            log.error("ALERT order {} has been paid a second time: {}", orderId, paymentId);
        }
    }

    /** A refund may be told before its payment: the order is settled first, so that there is one to note it on. */
    private void noteRefund(JsonNode json) {
        var paymentId = text(json.at("/payload/refund/entity/payment_id"));
        if (paymentId == null || !SANE_ID.matcher(paymentId).matches()) return;
        var payment = gateway.payment(paymentId);
        if (payment.orderId() == null) return;
        orders.findByProviderId(payment.orderId()).ifPresent(order -> settling.settle(order.id()));
        orders.noteRefund(paymentId, payment.amountRefunded());
    }

    private static @Nullable String orderId(JsonNode json) {
        var ofPayment = text(json.at("/payload/payment/entity/order_id"));
        return ofPayment != null ? ofPayment : text(json.at("/payload/order/entity/id"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && node.asString().indexOf('\0') < 0 ? node.asString() : null;
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            log.warn("A signed payment event is no JSON");
            return MissingNode.getInstance();
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("SHA-256 is missing from this Java", problem);
        }
    }
}
