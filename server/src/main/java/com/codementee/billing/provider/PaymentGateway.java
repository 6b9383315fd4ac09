package com.codementee.billing.provider;

import java.util.List;

/**
 * What billing needs from a payment provider, in billing's words. Never called inside a transaction.
 *
 * <p>Every call may end in {@link PaymentProviderException}, and may then have acted all the same.
 */
public interface PaymentGateway {

    /** What is to be paid, under a reference of ours. */
    record Bill(String receipt, long amount, String currency) {}

    /** The provider's side of an order, with every attempt to pay it. */
    record OrderState(String id, String status, List<Payment> payments) {

        public boolean attempted() {
            return !payments.isEmpty() || !status.equals("created");
        }
    }

    /** One attempt to pay. Only a captured one is money. */
    record Payment(
            String id, String orderId, long amount, String currency, String status, boolean captured, long amountRefunded,
            long createdAt) {

        public boolean authorized() {
            return "authorized".equals(status);
        }

        /** Whether all of it came in and went back. */
        public boolean paidBack() {
            return captured && "refunded".equals(status);
        }

        /** Whether the money is with us, but for what of it was paid back. */
        public boolean money() {
            return captured && "captured".equals(status);
        }
    }

    /**
     * Opens a payable order and returns its id; the same receipt ends in the same order even if an answer is lost.
     *
     * @param again whether an earlier try may have made it
     */
    String open(Bill bill, boolean again);

    OrderState order(String id);

    /** Takes the money of an authorised payment; the answer is how the payment stands then, captured or not. */
    Payment capture(Payment payment);

    Payment payment(String id);
}
