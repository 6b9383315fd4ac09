package com.codementee.scheduling;

import com.codementee.platform.paging.Sort;

/** Columns by which admins can sort slots. */
enum SlotSort implements Sort<AdminSlot> {
    STARTS_AT(Key.instant("starts_at", AdminSlot::startsAt));

    private final Key<AdminSlot> key;

    SlotSort(Key<AdminSlot> key) {
        this.key = key;
    }

    @Override
    public Key<AdminSlot> key() {
        return key;
    }
}
