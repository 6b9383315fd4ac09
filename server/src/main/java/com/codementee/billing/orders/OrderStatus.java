package com.codementee.billing.orders;

import com.codementee.platform.json.WireEnum;

/**
 * How far an order has come. Forward only: a paid one is never open again, but one that expired may yet be paid.
 *
 * <p>Created and attempted orders are payable, and offered to their buyer again: whoever learns that the provider takes
 * no money for one moves it on. {@code plan_order_open} is over these two.
 */
public enum OrderStatus implements WireEnum {
    CREATED,
    ATTEMPTED,
    PAID,
    REFUNDED,
    EXPIRED;

    /** Whether money came in for it. */
    public boolean settled() {
        return this == PAID || this == REFUNDED;
    }
}
