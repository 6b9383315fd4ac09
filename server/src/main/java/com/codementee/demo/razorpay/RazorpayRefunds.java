package com.codementee.demo.razorpay;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.razorpay.RazorpayRefundStore.Refund;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Payment;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Implements the payment provider's refunds: at most the captured amount, and one refund per idempotency key. A refund
 * starts as pending; a job then processes it, or fails it if its payment is more than six months old. Each step sends
 * an event.
 */
@Service
@DemoOnly
class RazorpayRefunds {

    static final String JOB = "sandbox-process-refund";

    private static final Set<String> FIELDS = Set.of("amount", "speed", "notes", "receipt");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{10,255}");
    private static final long MIN_AMOUNT = 100;
    private static final Duration MAX_PAYMENT_AGE = Duration.ofDays(183);

    private final RazorpaySandboxStore store;
    private final RazorpayRefundStore refunds;
    private final RazorpayWebhooks webhooks;
    private final Jobs jobs;
    private final Transactions transactions;
    private final InstantSource clock;

    RazorpayRefunds(
            RazorpaySandboxStore store, RazorpayRefundStore refunds, RazorpayWebhooks webhooks, Jobs jobs,
            Transactions transactions, InstantSource clock) {
        this.store = store;
        this.refunds = refunds;
        this.webhooks = webhooks;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Creates a refund, or returns the existing one with this idempotency key.
     *
     * @throws RazorpayApiException with the provider's error message
     */
    Refund refund(String paymentId, RazorpayRequestBody body, @Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw RazorpayApiException.of(
                    "The idempotency key must have at least 10 letters, digits, hyphens or underscores.");
        }
        body.allowOnly(FIELDS);
        var request = paymentId + " " + body.fields();
        return transactions.run(() -> {
            if (key != null) {
                if (!refunds.tryLockKey(key)) throw RazorpayApiException.inProgress();
                var before = refunds.request(key);
                if (before.isPresent() && !before.get().equals(request)) {
                    throw RazorpayApiException.of(
                            "Different request with the same idempotency key has already been processed.");
                }
                if (before.isPresent()) return refunds.refundOfKey(key).orElseThrow();
            }
            return pay(locked(paymentId), body, key, request);
        });
    }

    private Refund pay(Payment payment, RazorpayRequestBody body, @Nullable String key, String request) {
        var refund = new Refund(
                RazorpaySandbox.newId("rfnd_"), payment.id(), amount(payment, body), payment.currency(),
                body.receipt(), body.notes(), "pending", speed(body), clock.instant());
        refunds.insert(refund, key, request);
        store.addRefunded(payment.id(), refund.amount());
        var after = store.payment(payment.id()).orElseThrow();
        webhooks.schedule("refund.created", after, refund);
        jobs.schedule(new TaskInstance<Void>(JOB, refund.id()));
        return refund;
    }

    /**
     * Ends a pending refund; does nothing if it has already ended. A failed refund returns its amount to the payment.
     */
    void process(String refundId) {
        transactions.run(() -> {
            var payment = locked(refunds.refund(refundId).orElseThrow().paymentId());
            boolean tooOld = payment.createdAt().plus(MAX_PAYMENT_AGE).isBefore(clock.instant());
            refunds.end(refundId, tooOld ? "failed" : "processed").ifPresent(ended -> {
                if (tooOld) store.addRefunded(payment.id(), -ended.amount());
                webhooks.schedule("refund." + ended.status(), store.payment(payment.id()).orElseThrow(), ended);
            });
        });
    }

    private static long amount(Payment payment, RazorpayRequestBody body) {
        if (payment.status().equals("refunded")) {
            throw RazorpayApiException.of("The payment has been fully refunded already");
        }
        if (!payment.captured()) {
            throw RazorpayApiException.of("The payment status should be captured for action to be taken");
        }
        long left = payment.amount() - payment.amountRefunded();
        var asked = body.amount();
        if (asked == null) return left;
        if (asked < MIN_AMOUNT) throw RazorpayApiException.invalid("amount", "The amount must be at least INR 1.00");
        if (asked > left) {
            throw RazorpayApiException.invalid("amount", "The refund amount provided is greater than amount captured");
        }
        return asked;
    }

    private static String speed(RazorpayRequestBody body) {
        var speed = body.text("speed", 20);
        if (speed == null) return "normal";
        if (speed.equals("normal") || speed.equals("optimum")) return speed;
        throw RazorpayApiException.invalid("speed", "The selected speed is invalid.");
    }

    /** Returns the payment and locks its order, so concurrent refunds run one after the other. */
    private Payment locked(String paymentId) {
        var seen = store.payment(paymentId)
                .orElseThrow(() -> RazorpayApiException.of("The id provided does not exist"));
        store.lockOrder(seen.orderId());
        return store.payment(paymentId).orElseThrow();
    }
}
