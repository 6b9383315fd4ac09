package com.codementee.billing;

import com.codementee.platform.http.Wire;

/** How far an order has come. Forward only: a paid one is never open again, but one that expired may yet be paid. */
public enum OrderStatus implements Wire {
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
