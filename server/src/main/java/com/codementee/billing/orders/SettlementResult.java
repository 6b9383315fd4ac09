package com.codementee.billing.orders;

/** The result of comparing an order with the provider. */
enum SettlementResult {
    /** The order was paid; its plan was granted by this call. */
    SETTLED,
    /** The order had already been settled. */
    ALREADY_SETTLED,
    /** The payment was refunded in full before the plan was granted. */
    REFUNDED,
    /** No payment was captured. The order stays open. */
    NOT_PAID,
    /**
     * A payment does not match the order, or the buyer's data was deleted. Nothing is granted and an alert is logged.
     */
    MISMATCH
}
