package com.codementee.billing.orders;

import com.codementee.platform.paging.Sort;

/** The fields that admins can sort orders by. */
enum OrderSort implements Sort<OrderStore.AdminOrder> {
    CREATED_AT(Key.instant("created_at", row -> row.order().createdAt())),
    AMOUNT(Key.number("amount", row -> row.order().amount()));

    private final Key<OrderStore.AdminOrder> key;

    OrderSort(Key<OrderStore.AdminOrder> key) {
        this.key = key;
    }

    @Override
    public Key<OrderStore.AdminOrder> key() {
        return key;
    }
}
