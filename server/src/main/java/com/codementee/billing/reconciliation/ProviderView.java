package com.codementee.billing.reconciliation;

import com.codementee.billing.provider.PaymentGateway.OrderState;
import com.codementee.billing.provider.PaymentGateway.Payment;
import com.codementee.billing.provider.PaymentGateway.ProviderRefund;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The current state of an order at the provider, and where it disagrees with our records.
 *
 * @param order null if the order was never opened there, or the provider does not know it
 * @param refunds of the payment that settled the order
 */
record ProviderView(
        Instant readAt,
        @Nullable OrderAtProvider order,
        List<PaymentAtProvider> payments,
        List<RefundAtProvider> refunds,
        List<Mismatch> differences) {

    @Schema(name = "OrderAtProvider")
    record OrderAtProvider(String id, String status, long amount, String currency) {

        static OrderAtProvider of(OrderState state) {
            return new OrderAtProvider(state.id(), state.status(), state.amount(), state.currency());
        }
    }

    /** @param status as the provider spells it, like that of a refund */
    @Schema(name = "PaymentAtProvider")
    record PaymentAtProvider(
            String id, String status, boolean captured, long amount, String currency, long amountRefunded,
            @Nullable String method, @Nullable Long fee, @Nullable Long tax, @Nullable String error,
            Instant createdAt) {

        static PaymentAtProvider of(Payment state) {
            var details = state.details();
            return new PaymentAtProvider(
                    state.id(), state.status(), state.captured(), state.amount(), state.currency(),
                    state.amountRefunded(), details.method(), details.fee(), details.tax(), details.error(),
                    Instant.ofEpochSecond(state.createdAt()));
        }
    }

    @Schema(name = "RefundAtProvider")
    record RefundAtProvider(String id, String paymentId, String status, long amount) {

        static RefundAtProvider of(ProviderRefund state) {
            return new RefundAtProvider(state.id(), state.paymentId(), state.status(), state.amount());
        }
    }

    static ProviderView of(OrderComparator.Comparison comparison) {
        var theirs = comparison.theirs();
        return new ProviderView(
                comparison.readAt(), Optional.ofNullable(theirs.order()).map(OrderAtProvider::of).orElse(null),
                theirs.payments().stream().map(PaymentAtProvider::of).toList(),
                theirs.refunds().stream().map(RefundAtProvider::of).toList(), comparison.findings());
    }
}
