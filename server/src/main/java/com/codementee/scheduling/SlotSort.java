package com.codementee.scheduling;

import com.codementee.platform.paging.Sort;

/** Columns by which admins can sort slots. */
enum SlotSort implements Sort<ListedSlot> {
    STARTS_AT(Key.instant("starts_at", ListedSlot::startsAt));

    private final Key<ListedSlot> key;

    SlotSort(Key<ListedSlot> key) {
        this.key = key;
    }

    @Override
    public Key<ListedSlot> key() {
        return key;
    }
}
