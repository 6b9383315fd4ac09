package com.codementee.catalog;

import com.codementee.platform.paging.SortField;

/** Columns by which admins can sort companies. */
enum CompanySort implements SortField<AdminCompany> {
    NAME(Key.text("name", AdminCompany::name)),
    CREATED_AT(Key.instant("created_at", one -> one.company().createdAt()));

    private final Key<AdminCompany> key;

    CompanySort(Key<AdminCompany> key) {
        this.key = key;
    }

    @Override
    public Key<AdminCompany> key() {
        return key;
    }
}
