package com.codementee.billing.reconciliation;

import com.codementee.billing.provider.PaymentGateway.OrderState;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentGateway.ProviderRefund;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says about one order.
 *
 * @param order null if the provider does not know it
 * @param refunds of the payment that settled the order
 */
record ProviderOrder(@Nullable OrderState order, List<ProviderRefund> refunds) {

    static final ProviderOrder UNKNOWN = new ProviderOrder(null, List.of());

    List<Payment> payments() {
        return order == null ? List.of() : order.payments();
    }
}
