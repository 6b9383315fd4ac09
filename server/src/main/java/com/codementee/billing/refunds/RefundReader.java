package com.codementee.billing.refunds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads refunds for other packages. Runs one statement per call. */
@Component
public class RefundReader {

    private final RefundStore store;

    RefundReader(RefundStore store) {
        this.store = store;
    }

    /** Lists the refunds of an order, oldest first. */
    public List<Refund> list(UUID orderId) {
        return store.list(orderId);
    }

    /** Finds the refund that pays back a booking, unless it failed. */
    public Optional<Refund> findOfBooking(UUID bookingId) {
        return store.findOfBooking(bookingId);
    }
}
