package com.codementee.billing.reconciliation;

import com.codementee.platform.json.WireEnum;

/** The kinds of differences between our records and the provider's, or between our own tables. */
public enum DifferenceKind implements WireEnum {
    /** The provider does not know the order. */
    ORDER_UNKNOWN,
    /** The order has another amount or currency at the provider. */
    ORDER_AMOUNT,
    /** The order is paid here, and its payment does not exist or is not captured at the provider. */
    PAYMENT_NOT_CAPTURED,
    /** The payment that settled the order has another amount or currency at the provider. */
    PAYMENT_AMOUNT,
    /** The provider captured a payment of an order that is not paid here. */
    PAYMENT_NOT_GRANTED,
    /** The provider captured another payment of an order that was paid before. */
    PAID_TWICE,
    /** The provider captured a payment that belongs to no order of ours. */
    PAYMENT_WITHOUT_ORDER,
    /** The provider has a refund that is not recorded here. */
    REFUND_UNKNOWN,
    /** A refund that is recorded here does not exist at the provider. */
    REFUND_MISSING,
    REFUND_AMOUNT,
    REFUND_STATUS,
    /** A refund has been pending for more than two weeks. */
    REFUND_OVERDUE,
    /** The provider's sum of the payment's refunds is not the sum of ours. */
    REFUNDED_TOTAL,
    /** The order's refunded amount is not the sum of its processed refunds. */
    REFUND_SUM,
    /** The order is paid and granted no membership. */
    MEMBERSHIP_MISSING,
    /** The order granted a membership and is not paid. */
    MEMBERSHIP_UNPAID,
    /** The membership's number of used units is not that of its ledger. */
    UNITS_USED,
    /** The membership's limit is not what was bought and adjusted. */
    UNITS_LIMIT,
    /** The order granted a plan and has no receipt or tax invoice. */
    INVOICE_MISSING,
    /** The order's receipt or tax invoice has another total than the order. */
    INVOICE_AMOUNT,
    /** A processed refund has no credit note. */
    CREDIT_NOTE_MISSING,
    /** A credit note has another total than its refund. */
    CREDIT_NOTE_AMOUNT,
    /** The numbers of a series of documents have a gap, or do not end at its counter. */
    INVOICE_NUMBERS
}
