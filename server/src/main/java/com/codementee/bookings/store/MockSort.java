package com.codementee.bookings.store;

import com.codementee.bookings.Mock;
import com.codementee.platform.paging.SortField;

/** Columns by which admins can sort mocks. */
public enum MockSort implements SortField<Mock> {
    SCHEDULED_AT(Key.instant("m.starts_at", Mock::scheduledAt));

    private final Key<Mock> key;

    MockSort(Key<Mock> key) {
        this.key = key;
    }

    @Override
    public Key<Mock> key() {
        return key;
    }
}
