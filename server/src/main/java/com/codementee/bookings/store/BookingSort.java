package com.codementee.bookings.store;

import com.codementee.platform.paging.SortField;

/** Columns by which admins can sort requests. */
public enum BookingSort implements SortField<AdminBooking> {
    CREATED_AT(Key.instant("b.created_at", request -> request.booking().createdAt())),
    LAST_USABLE_AT(Key.instant(BookingStore.LAST_USABLE, AdminBooking::queuedUntil));

    private final Key<AdminBooking> key;

    BookingSort(Key<AdminBooking> key) {
        this.key = key;
    }

    @Override
    public Key<AdminBooking> key() {
        return key;
    }
}
