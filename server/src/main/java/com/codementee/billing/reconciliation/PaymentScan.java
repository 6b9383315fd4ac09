package com.codementee.billing.reconciliation;

import com.codementee.billing.Rupees;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.reconciliation.OrderComparisonStore.NamedOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads all recent payments of our account at the provider. A captured payment that belongs to no order of ours becomes
 * a difference; one that did not settle its order makes that order due for a comparison.
 */
@Component
class PaymentScan {

    private static final Logger log = LoggerFactory.getLogger(PaymentScan.class);

    /** Long enough for several nights to read each payment, so that one failed scan misses none. */
    private static final Duration PERIOD = Duration.ofDays(3);

    /** Time for webhook and browser to report a payment. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int MAX_PAYMENTS = 10_000;
    private static final int MAX_RECHECKS = 100;

    private final OrderComparisonStore store;
    private final DifferenceRecorder differences;
    private final PaymentGateway gateway;
    private final InstantSource clock;

    PaymentScan(
            OrderComparisonStore store, DifferenceRecorder differences, PaymentGateway gateway, InstantSource clock) {
        this.store = store;
        this.differences = differences;
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Scans the payments, page by page.
     *
     * @throws PaymentProviderException if the provider does not answer
     */
    void scan() {
        var to = clock.instant().minus(GRACE);
        var from = to.minus(PERIOD);
        for (int seen = 0; seen < MAX_PAYMENTS;) {
            var page = gateway.payments(from, to, seen);
            inspect(page.payments().stream().filter(Payment::holdsMoney).toList());
            seen += page.payments().size();
            if (page.last()) {
                recheckUnknown();
                return;
            }
        }
        log.error("ALERT the provider has more than {} payments since {}; older ones were not compared", MAX_PAYMENTS,
                from);
        recheckUnknown();
    }

    private void inspect(List<Payment> captured) {
        var names = captured.stream().map(Payment::orderId).filter(Objects::nonNull).distinct().toList();
        var orders = store.findByProviderIds(names).stream()
                .collect(Collectors.toMap(NamedOrder::razorpayOrderId, Function.identity()));
        for (var payment : captured) {
            var order = payment.orderId() == null ? null : orders.get(payment.orderId());
            if (order == null) putUnknown(payment);
            else if (!payment.id().equals(order.razorpayPaymentId())) store.setDue(order.id(), clock.instant());
        }
    }

    private void putUnknown(Payment payment) {
        var theirs = Rupees.format(payment.amount()) + (payment.orderId() == null ? "" : " for " + payment.orderId());
        var finding = new Mismatch(DifferenceKind.PAYMENT_WITHOUT_ORDER, payment.id(), null, theirs);
        differences.put(null, finding, clock.instant());
    }

    /** Resolves the differences of payments without an order that have been refunded since. */
    private void recheckUnknown() {
        for (var id : differences.openPayments(MAX_RECHECKS)) {
            if (!holdsMoney(id)) differences.resolvePayment(id, clock.instant());
        }
    }

    private boolean holdsMoney(String paymentId) {
        try {
            return gateway.payment(paymentId).holdsMoney();
        } catch (PaymentProviderException.UnknownId _) {
            return false;
        }
    }
}
