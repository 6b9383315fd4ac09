package com.codementee.billing.invoices;

import com.codementee.platform.paging.Sort;

/** The fields that admins can sort documents by. */
enum InvoiceSort implements Sort<Invoice> {
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
