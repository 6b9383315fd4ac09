package com.codementee.scheduling;

import com.codementee.platform.paging.SortField;

/** Columns by which admins can sort slots. */
enum SlotSort implements SortField<AdminSlotRow> {
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
