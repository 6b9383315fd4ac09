package com.codementee.billing.invoices;

import com.codementee.platform.paging.SortField;

/** The fields that admins can sort documents by. */
enum InvoiceSort implements SortField<Invoice> {
    ISSUED_AT(Key.instant("i.issued_at", Invoice::issuedAt));

    private final Key<Invoice> key;

    InvoiceSort(Key<Invoice> key) {
        this.key = key;
    }

    @Override
    public Key<Invoice> key() {
        return key;
    }
}
