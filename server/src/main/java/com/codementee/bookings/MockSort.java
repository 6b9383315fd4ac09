package com.codementee.bookings;

import com.codementee.platform.http.Sort;

/** What admins sort mocks by. */
enum MockSort implements Sort<Mock> {
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
