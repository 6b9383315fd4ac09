package com.codementee.demo.razorpay;

import com.codementee.billing.provider.RazorpayAccount;
import com.codementee.demo.DemoOnly;
import com.codementee.demo.razorpay.RazorpayRefundStore.Refund;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Event;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Order;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Payment;
import com.codementee.platform.crypto.HmacSha256;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sends webhooks as the provider does: with a signature of the body and one id per event of an order. */
@Service
@DemoOnly
class RazorpayWebhooks {

    static final String JOB = "sandbox-deliver-webhook";

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final RazorpaySandboxStore store;
    private final RazorpayRefundStore refunds;
    private final RazorpayAccount account;
    private final Jobs jobs;
    private final InstantSource clock;
    private final ApplicationUrl application;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    RazorpayWebhooks(
            RazorpaySandboxStore store,
            RazorpayRefundStore refunds,
            RazorpayAccount account,
            Jobs jobs,
            InstantSource clock,
            ApplicationUrl application) {
        this.store = store;
        this.refunds = refunds;
        this.account = account;
        this.jobs = jobs;
        this.clock = clock;
        this.application = application;
    }

    /** Schedules the delivery of an event after the current transaction commits. Failed deliveries are retried. */
    void schedule(String orderId, String name, Payment payment) {
        jobs.schedule(new TaskInstance<Void>(JOB, event(orderId, name, payment, null).id()));
    }

    /** Schedules the delivery of an event about a refund. */
    void schedule(String name, Payment payment, Refund refund) {
        jobs.schedule(new TaskInstance<Void>(JOB, event(payment.orderId(), name, payment, refund).id()));
    }

    /**
     * Delivers a scheduled event.
     *
     * @throws IllegalStateException if the application did not accept it
     */
    void deliver(String eventId) {
        int status = send(store.event(eventId).orElseThrow());
        if (status < 200 || status > 299) {
            throw new IllegalStateException("The application answered a webhook with status " + status);
        }
    }

    /** Sends an order's event a number of times, whether or not it happened. Returns the event's id. */
    String deliver(String orderId, String name, int times) {
        var order = store.order(orderId).orElseThrow(() -> ApiException.notFound("This order"));
        var refund = name.startsWith("refund.") ? refunds.latest(orderId).orElse(null) : null;
        var payment = refund == null ? latestPayment(order) : store.payment(refund.paymentId()).orElseThrow();
        if (refund == null && name.startsWith("refund.")) refund = invented(payment);
        var event = event(orderId, name, payment, refund);
        for (int i = 0; i < times; i++) send(event);
        return event.id();
    }

    /**
     * Returns the latest payment; for an unpaid order, a made-up one that the API does not know, the same in each
     * event.
     */
    private Payment latestPayment(Order order) {
        var invented = "pay_" + order.id().substring(order.id().length() - 14);
        return store.payments(order.id()).stream().findFirst().orElseGet(() -> new Payment(
                invented, order.id(), order.amount(), order.currency(), "created", false, 0, "[]", order.createdAt()));
    }

    private Refund invented(Payment payment) {
        var id = "rfnd_" + payment.id().substring(payment.id().length() - 14);
        return new Refund(id, payment.id(), payment.amount(), payment.currency(), null, "[]", "processed", "normal",
                clock.instant());
    }

    private Event event(String orderId, String name, Payment payment, @Nullable Refund refund) {
        var now = clock.instant();
        var order = store.order(orderId).orElseThrow();
        var accountId = "acc_" + account.keyId().substring(account.keyId().length() - 14);
        var then = refund == null ? null : atEvent(refund, name);
        var body = RazorpayJson.event(
                accountId, name, atEvent(order, name), atEvent(payment, name), then, now.getEpochSecond());
        var subject = refund == null ? "" : refund.id();
        store.insertEvent(new Event(RazorpaySandbox.newId("evt_"), orderId, name, subject, body), now);
        return store.event(orderId, name, subject).orElseThrow();
    }

    /** Returns the payment's state at the time of the event. */
    private static Payment atEvent(Payment payment, String name) {
        var status = switch (name) {
            case "payment.authorized" -> "authorized";
            case "payment.failed" -> "failed";
            case "payment.captured", "order.paid" -> "captured";
            default -> payment.status();
        };
        boolean captured = status.equals("captured") || status.equals("refunded");
        return new Payment(
                payment.id(), payment.orderId(), payment.amount(), payment.currency(), status, captured,
                payment.amountRefunded(), payment.notes(), payment.createdAt());
    }

    private static Refund atEvent(Refund refund, String name) {
        var status = switch (name) {
            case "refund.created" -> "pending";
            case "refund.processed" -> "processed";
            case "refund.failed" -> "failed";
            default -> refund.status();
        };
        return new Refund(
                refund.id(), refund.paymentId(), refund.amount(), refund.currency(), refund.receipt(), refund.notes(),
                status, refund.speed(), refund.createdAt());
    }

    private static Order atEvent(Order order, String name) {
        boolean paid = name.equals("order.paid");
        return new Order(
                order.id(), order.amount(), order.currency(), order.receipt(), paid ? "paid" : order.status(),
                Math.max(1, order.attempts()), paid ? order.amount() : order.amountPaid(), order.notes(),
                order.createdAt());
    }

    private int send(Event event) {
        var body = event.body().getBytes(StandardCharsets.UTF_8);
        var address = application.value() + "/api/payment/webhook";
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Razorpay-Webhook/v1")
                .header("X-Razorpay-Signature", HmacSha256.hex(account.webhookSecrets().getFirst(), body))
                .header("x-razorpay-event-id", event.id())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
