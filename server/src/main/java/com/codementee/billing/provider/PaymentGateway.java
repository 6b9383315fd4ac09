package com.codementee.billing.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls that billing makes to a payment provider. Never called inside a transaction.
 *
 * <p>Every call can throw {@link PaymentProviderException}. After {@link PaymentProviderException.NoAnswer} the
 * provider may still have carried out the call. Amounts are in paise.
 */
public interface PaymentGateway {

    /**
     * An order to create at the provider.
     *
     * @param receipt our order id
     */
    record OrderRequest(String receipt, long amount, String currency) {}

    /** An order at the provider, with every attempt to pay it. */
    record OrderState(String id, String status, long amount, String currency, List<Payment> payments) {

        public boolean attempted() {
            return !payments.isEmpty() || !status.equals("created");
        }
    }

    /**
     * One attempt to pay an order.
     *
     * @param orderId the provider's id of the order; null for a payment that was made without one
     * @param createdAt in seconds since the epoch
     */
    record Payment(
            String id,
            @Nullable String orderId,
            long amount,
            String currency,
            String status,
            boolean captured,
            long amountRefunded,
            long createdAt,
            PaymentDetails details) {

        /** Whether the amount is reserved and can be captured. */
        public boolean authorized() {
            return "authorized".equals(status);
        }

        public boolean fullyRefunded() {
            return captured && "refunded".equals(status);
        }

        /** Whether the payment was captured and at most partly refunded. */
        public boolean holdsMoney() {
            return captured && "captured".equals(status);
        }
    }

    /**
     * Details of a payment besides its state; null where the provider gives none.
     *
     * @param method {@code card}, {@code upi}, {@code netbanking}, …
     * @param fee what the provider keeps, in paise, its tax included
     * @param error why the payment failed
     */
    record PaymentDetails(
            @Nullable String method, @Nullable Long fee, @Nullable Long tax, @Nullable String error) {

        public static final PaymentDetails NONE = new PaymentDetails(null, null, null, null);
    }

    /**
     * A page of payments of the whole account, latest first.
     *
     * @param last whether no older one follows
     */
    record PaymentPage(List<Payment> payments, boolean last) {}

    /**
     * A refund to create at the provider.
     *
     * @param reference our id of the refund, which the provider stores as its receipt
     */
    record RefundRequest(String reference, String paymentId, long amount) {}

    /**
     * A refund at the provider.
     *
     * @param receipt our id of the refund; null or some other text if the refund was made in the provider's dashboard
     */
    record ProviderRefund(String id, String paymentId, long amount, String status, @Nullable String receipt) {

        public boolean processed() {
            return "processed".equals(status);
        }

        public boolean failed() {
            return "failed".equals(status);
        }
    }

    /**
     * Creates a payable order and returns the provider's id. If a response is lost, it looks for the order by its
     * receipt before it creates another.
     *
     * @param mayExist whether an earlier call may have created the order
     */
    String createOrder(OrderRequest request, boolean mayExist);

    OrderState order(String id);

    /** Captures an authorized payment and returns its new state, whether or not the capture succeeded. */
    Payment capture(Payment payment);

    /** @throws PaymentProviderException.UnknownId if the provider has no such payment */
    Payment payment(String id);

    /**
     * Lists the payments that were created in a period, of all orders and of none.
     *
     * @param skip how many of the latest ones to leave out
     */
    PaymentPage payments(Instant from, Instant to, int skip);

    /**
     * Refunds a payment, once per reference: looks for an existing refund with this reference first, and sends the
     * reference as the idempotency key.
     *
     * @throws PaymentProviderException.Refused if the provider does not carry it out
     */
    ProviderRefund refund(RefundRequest request);

    /** Reads a refund by the provider's id. */
    ProviderRefund refund(String id);

    /** Lists all refunds of a payment, including those made in the provider's dashboard. */
    List<ProviderRefund> refundsOf(String paymentId);
}
