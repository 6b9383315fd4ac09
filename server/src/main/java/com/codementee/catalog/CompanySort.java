package com.codementee.catalog;

import com.codementee.platform.paging.Sort;

/** Columns by which admins can sort companies. */
enum CompanySort implements Sort<Company> {
    NAME(Key.text("name", Company::name)),
    CREATED_AT(Key.instant("created_at", Company::createdAt));

    private final Key<Company> key;

    CompanySort(Key<Company> key) {
        this.key = key;
    }

    @Override
    public Key<Company> key() {
        return key;
    }
}
