package com.codementee.billing.orders;

import com.codementee.platform.json.WireEnum;

/**
 * The status of an order. It only moves forward: a paid order never becomes open again. An expired order can still be
 * paid.
 *
 * <p>Created and attempted orders are payable and are offered to their buyer again. The partial index {@code
 * plan_order_open} covers these two, so an order that the provider no longer accepts payments for must have another
 * status.
 */
public enum OrderStatus implements WireEnum {
    CREATED,
    ATTEMPTED,
    PAID,
    REFUNDED,
    EXPIRED;

    /** Returns whether the order was paid, even if it was refunded later. */
    public boolean settled() {
        return this == PAID || this == REFUNDED;
    }
}
