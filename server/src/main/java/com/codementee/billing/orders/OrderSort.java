package com.codementee.billing.orders;

import com.codementee.platform.paging.SortField;

/** The fields that admins can sort orders by. */
enum OrderSort implements SortField<Order.AdminOrder> {
    CREATED_AT(Key.instant("created_at", row -> row.order().createdAt())),
    AMOUNT(Key.number("amount", row -> row.order().amount()));

    private final Key<Order.AdminOrder> key;

    OrderSort(Key<Order.AdminOrder> key) {
        this.key = key;
    }

    @Override
    public Key<Order.AdminOrder> key() {
        return key;
    }
}
