package com.codementee.billing.orders;

import com.codementee.audit.ActorScope;
import com.codementee.audit.AuditActor;
import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import com.codementee.billing.refunds.RefundProcessor;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Handles stored payment events. An event only identifies an order or payment, whose state is then read from the
 * provider, so handling an event twice has the same effect as handling it once.
 */
@Component
class PaymentEventHandler {

    private static final Logger log = LoggerFactory.getLogger(PaymentEventHandler.class);

    private final PaymentEventStore events;
    private final OrderStore orders;
    private final Settlement settlement;
    private final PaymentGateway gateway;
    private final RefundProcessor refunds;
    private final InstantSource clock;

    PaymentEventHandler(
            PaymentEventStore events,
            OrderStore orders,
            Settlement settlement,
            PaymentGateway gateway,
            RefundProcessor refunds,
            InstantSource clock) {
        this.events = events;
        this.orders = orders;
        this.settlement = settlement;
        this.gateway = gateway;
        this.refunds = refunds;
        this.clock = clock;
    }

    /**
     * Handles an event.
     *
     * @throws PaymentProviderException if the provider does not answer; the job retries then
     */
    void handle(String eventId) {
        var event = events.find(eventId).orElseThrow();
        if (event.handledAt() != null && !orders.isUnsettled(event.razorpayOrderId())) return;
        ActorScope.runAs(AuditActor.RAZORPAY, () -> apply(event));
        events.markHandled(eventId, clock.instant());
    }

    private void apply(PaymentEventStore.PaymentEvent event) {
        var body = PaymentEventBody.parse(event.body());
        var name = event.event() == null ? "" : event.event();
        if (name.startsWith("refund.")) recordRefund(event.eventId(), body);
        else if (name.startsWith("payment.") || name.startsWith("order.")) settle(event, body);
        else log.info("Ignored a payment event of an unknown type: {}", event.eventId());
    }

    private void settle(PaymentEventStore.PaymentEvent event, PaymentEventBody body) {
        if (event.razorpayOrderId() == null) return;
        var order = orders.findByProviderId(event.razorpayOrderId());
        if (order.isEmpty()) {
            log.info("Ignored a payment event for an unknown order: {}", event.eventId());
            return;
        }
        var orderId = order.get().id();
        var result = settlement.settle(orderId);
        if (result == SettlementResult.ALREADY_SETTLED) settlement.recordPayments(order.get(), body.paymentId());
        var paidWith = orders.find(orderId).orElseThrow().razorpayPaymentId();
        boolean second = "payment.captured".equals(event.event())
                && paidWith != null && body.paymentId() != null && !paidWith.equals(body.paymentId());
        if (second) log.error("ALERT order {} has been paid a second time: {}", orderId, body.paymentId());
    }

    /** A refund event can arrive before the payment's own event, so the order is settled first. */
    private void recordRefund(String eventId, PaymentEventBody body) {
        if (body.refundedPaymentId() == null) return;
        try {
            var payment = gateway.payment(body.refundedPaymentId());
            if (payment.orderId() == null) return;
            var order = orders.findByProviderId(payment.orderId());
            if (order.isEmpty()) return;
            var orderId = order.get().id();
            settlement.settle(orderId);
            if (orders.find(orderId).orElseThrow().status().settled()) refunds.sync(orderId);
        } catch (PaymentProviderException.UnknownId _) {
            log.warn("Ignored a refund event for a payment that the provider does not know: {}", eventId);
        }
    }
}
