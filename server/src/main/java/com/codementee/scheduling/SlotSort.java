package com.codementee.scheduling;

import com.codementee.platform.paging.Sort;

/** Columns by which admins can sort slots. */
enum SlotSort implements Sort<SlotResponse> {
    STARTS_AT(Key.instant("starts_at", SlotResponse::startsAt));

    private final Key<SlotResponse> key;

    SlotSort(Key<SlotResponse> key) {
        this.key = key;
    }

    @Override
    public Key<SlotResponse> key() {
        return key;
    }
}
