package com.codementee.scheduling;

import com.codementee.platform.paging.Sort;

/** Columns by which admins can sort slots. */
enum SlotSort implements Sort<AdminSlotRow> {
    STARTS_AT(Key.instant("starts_at", AdminSlotRow::startsAt));

    private final Key<AdminSlotRow> key;

    SlotSort(Key<AdminSlotRow> key) {
        this.key = key;
    }

    @Override
    public Key<AdminSlotRow> key() {
        return key;
    }
}
