package com.codementee.scheduling;

import com.codementee.platform.paging.Sort;

/** What admins sort slots by. */
enum SlotSort implements Sort<Slot> {
    STARTS_AT(Key.instant("starts_at", Slot::startsAt));

    private final Key<Slot> key;

    SlotSort(Key<Slot> key) {
        this.key = key;
    }

    @Override
    public Key<Slot> key() {
        return key;
    }
}
