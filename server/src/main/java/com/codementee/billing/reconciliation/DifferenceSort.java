package com.codementee.billing.reconciliation;

import com.codementee.platform.paging.SortField;

/** Columns by which admins can sort differences. */
enum DifferenceSort implements SortField<Difference> {
    FOUND_AT(Key.instant("d.found_at", Difference::foundAt));

    private final Key<Difference> key;

    DifferenceSort(Key<Difference> key) {
        this.key = key;
    }

    @Override
    public Key<Difference> key() {
        return key;
    }
}
