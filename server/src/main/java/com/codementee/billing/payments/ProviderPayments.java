package com.codementee.billing.payments;

import com.codementee.billing.provider.PaymentGateway.OrderState;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentGateway;
import com.codementee.billing.provider.PaymentProviderException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads and captures the payments of orders at the provider, and stores the provider's responses. Not for use in a
 * transaction.
 *
 * <p>Every method throws a {@link PaymentProviderException} if the provider does not answer.
 */
@Component
public class ProviderPayments {

    private final PaymentGateway gateway;
    private final Payments payments;
    private final InstantSource clock;

    ProviderPayments(PaymentGateway gateway, Payments payments, InstantSource clock) {
        this.gateway = gateway;
        this.payments = payments;
        this.clock = clock;
    }

    /** Reads an order with its payments and stores the payments. */
    public OrderState read(UUID orderId, String razorpayOrderId) {
        var readAt = clock.instant();
        var state = gateway.order(razorpayOrderId);
        payments.record(orderId, state.payments(), readAt);
        return state;
    }

    /** Stores the payments of an order, unless this one is stored as captured. */
    public void readUnlessCaptured(UUID orderId, String razorpayOrderId, String paymentId) {
        if (!payments.isCaptured(paymentId)) read(orderId, razorpayOrderId);
    }

    /** Captures an authorised payment of an order and stores it. */
    public Payment capture(UUID orderId, Payment payment) {
        var readAt = clock.instant();
        var captured = gateway.capture(payment);
        payments.record(orderId, List.of(captured), readAt);
        return captured;
    }
}
