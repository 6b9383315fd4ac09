package com.codementee.bookings.store;

import com.codementee.bookings.Booking;
import com.codementee.platform.paging.Sort;

/** Columns by which admins can sort requests. */
public enum BookingSort implements Sort<Booking> {
    CREATED_AT(Key.instant("b.created_at", Booking::createdAt));

    private final Key<Booking> key;

    BookingSort(Key<Booking> key) {
        this.key = key;
    }

    @Override
    public Key<Booking> key() {
        return key;
    }
}
