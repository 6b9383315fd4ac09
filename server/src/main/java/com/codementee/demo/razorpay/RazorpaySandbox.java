package com.codementee.demo.razorpay;

import com.codementee.demo.DemoOnly;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Order;
import com.codementee.demo.razorpay.RazorpaySandboxStore.Payment;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.json.WireEnum;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Implements the payment provider's rules: one payment per order, and no new attempt while one is authorized. */
@Service
@DemoOnly
class RazorpaySandbox {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RazorpaySandboxStore store;
    private final RazorpayWebhooks webhooks;
    private final Transactions transactions;
    private final InstantSource clock;

    RazorpaySandbox(RazorpaySandboxStore store, RazorpayWebhooks webhooks, Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The outcome of a payment attempt. */
    enum Outcome implements WireEnum {
        CAPTURED,
        AUTHORIZED,
        FAILED
    }

    static String newId(String prefix) {
        return RANDOM.ints(ID_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(() -> new StringBuilder(prefix), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /**
     * Creates an order.
     *
     * @param unique whether to return an existing order with the same receipt
     */
    Order open(long amount, String currency, @Nullable String receipt, String notes, boolean unique) {
        return transactions.run(() -> {
            if (unique && receipt != null) {
                store.lockReceipt(receipt);
                var made = store.orderOfReceipt(receipt);
                if (made.isPresent()) return made.get();
            }
            var id = newId("order_");
            store.insertOrder(id, amount, currency, receipt, notes, clock.instant());
            return store.order(id).orElseThrow();
        });
    }

    /** Simulates a customer who pays at the checkout. */
    Payment pay(String orderId, Outcome outcome, boolean announced) {
        return transactions.run(() -> {
            var order = store.lockOrder(orderId)
                    .orElseThrow(() -> RazorpayApiException.of("The id provided does not exist"));
            if (order.status().equals("paid")) throw RazorpayApiException.of("Payment already done for this order.");
            if (authorized(orderId).isPresent()) {
                throw RazorpayApiException.of("Payment is already in progress for this order.");
            }
            boolean captured = outcome == Outcome.CAPTURED;
            var payment = new Payment(
                    newId("pay_"), orderId, order.amount(), order.currency(), outcome.wire(), captured, 0, "[]",
                    clock.instant());
            store.insertPayment(payment);
            store.setOrder(orderId, captured ? "paid" : "attempted", 1, captured ? order.amount() : 0);
            if (announced) announce(orderId, outcome, payment);
            return payment;
        });
    }

    /** Captures the full amount of an authorized payment. */
    Payment capture(String paymentId, long amount, String currency) {
        return transactions.run(() -> {
            var seen = store.payment(paymentId)
                    .orElseThrow(() -> RazorpayApiException.of("The id provided does not exist"));
            var order = store.lockOrder(seen.orderId()).orElseThrow();
            var payment = store.payment(paymentId).orElseThrow();
            if (payment.captured()) throw RazorpayApiException.of("This payment has already been captured");
            if (!payment.status().equals("authorized")) {
                throw RazorpayApiException.of(
                        "Only payments which have been authorized and not yet captured can be captured");
            }
            if (amount != payment.amount() || !currency.equals(payment.currency())) {
                throw RazorpayApiException.invalid("amount", "Capture amount must be equal to the amount authorized");
            }
            store.setPayment(paymentId, "captured", true);
            store.setOrder(order.id(), "paid", 0, order.amount());
            var captured = store.payment(paymentId).orElseThrow();
            webhooks.schedule(order.id(), "payment.captured", captured);
            webhooks.schedule(order.id(), "order.paid", captured);
            return captured;
        });
    }

    private void announce(String orderId, Outcome outcome, Payment payment) {
        var events = switch (outcome) {
            case CAPTURED -> List.of("payment.authorized", "payment.captured", "order.paid");
            case AUTHORIZED -> List.of("payment.authorized");
            case FAILED -> List.of("payment.failed");
        };
        events.forEach(event -> webhooks.schedule(orderId, event, payment));
    }

    private Optional<Payment> authorized(String orderId) {
        return store.payments(orderId).stream().filter(payment -> payment.status().equals("authorized")).findFirst();
    }
}
