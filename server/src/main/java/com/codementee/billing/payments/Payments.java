package com.codementee.billing.payments;

import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.platform.db.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Stores the payments of an order as the provider reports them. Calls may come in any order and be repeated. */
@Service
public class Payments {

    private static final Logger log = LoggerFactory.getLogger(Payments.class);

    private final PaymentStore store;
    private final Transactions transactions;

    Payments(PaymentStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Stores payments of an order.
     *
     * @param readAt when the request to the provider began
     */
    public void record(UUID orderId, List<Payment> states, Instant readAt) {
        if (states.isEmpty()) return;
        transactions.run(() -> states.stream().map(Payments::toOrderPayment).flatMap(Optional::stream)
                .forEach(payment -> store.upsert(orderId, payment, readAt)));
    }

    /** Lists the payments of an order, oldest first. */
    public List<OrderPayment> list(UUID orderId) {
        return store.list(orderId);
    }

    /** Whether a payment with the provider's id is stored as captured. */
    public boolean isCaptured(String id) {
        return store.isCaptured(id);
    }

    private static Optional<OrderPayment> toOrderPayment(Payment state) {
        var status = PaymentStatus.parse(state.status());
        if (status.isEmpty()) log.warn("Payment {} has a status that we do not know", state.id());
        return status.map(known -> new OrderPayment(
                state.id(), known, state.captured(), state.amount(), state.currency(), state.details().method(),
                state.details().fee(), state.details().tax(), state.details().error(),
                Instant.ofEpochSecond(state.createdAt())));
    }
}
