package com.codementee.bookings;

import com.codementee.platform.http.Sort;

/** What admins sort requests by. */
enum BookingSort implements Sort<Booking> {
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
