package com.codementee.billing.orders;

/** What came of looking whether an order has been paid. */
public enum SettlementResult {
    /** It has been, and was granted just now. */
    SETTLED,
    /** It had been settled before. */
    ALREADY_SETTLED,
    /** It was paid and paid back whole before anything was granted. */
    PAID_BACK,
    /** No money has come in; it stays open. */
    NOT_PAID,
    /** Money came in that is not this order's price, or for nobody known. Nothing is granted; somebody has to look. */
    MISMATCH
}
