package com.codementee.bookings.store;

import com.codementee.bookings.Mock;
import com.codementee.platform.paging.Sort;

/** Columns by which admins can sort mocks. */
public enum MockSort implements Sort<Mock> {
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
