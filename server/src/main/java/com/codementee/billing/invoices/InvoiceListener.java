package com.codementee.billing.invoices;

import com.codementee.billing.orders.OrderPaid;
import com.codementee.billing.refunds.RefundEnded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Issues documents in the transactions that settle orders and end refunds, right before their commit: by then they hold
 * every other lock they need, and the counters are locked as briefly as possible.
 */
@Component
class InvoiceListener {

    private final InvoiceIssuer issuer;
    private final InvoiceStore store;

    InvoiceListener(InvoiceIssuer issuer, InvoiceStore store) {
        this.issuer = issuer;
        this.store = store;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OrderPaid event) {
        issuer.issueMissing(event.orderId());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RefundEnded event) {
        issuer.issueMissing(store.findOrderOfRefund(event.refundId()));
    }
}
