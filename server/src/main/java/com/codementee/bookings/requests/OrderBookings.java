package com.codementee.bookings.requests;

import com.codementee.bookings.NewBooking;
import com.codementee.bookings.OrderBookingResult;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.scheduling.Slot;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Creates the booking request that a buyer included in an order. */
@Service
public class OrderBookings {

    private static final String FIELD_PREFIX = "booking.";

    private final BookingRequests requests;
    private final BookingStore store;
    private final DraftValidator validator;
    private final Transactions transactions;

    OrderBookings(BookingRequests requests, BookingStore store, DraftValidator validator, Transactions transactions) {
        this.requests = requests;
        this.store = store;
        this.validator = validator;
        this.transactions = transactions;
    }

    /**
     * Requires that this mentee could book the draft now.
     *
     * @throws ApiException 422 naming the field, 409 SLOT_TAKEN, SLOT_IN_PAST or MENTEE_BUSY
     */
    public void requireBookable(UUID menteeId, NewBooking draft) {
        transactions.run(() -> {
            validator.requireCompany(draft, FIELD_PREFIX);
            validator.requireBookableSlots(
                    menteeId, draft.preferredSlots(), draft.interviewType(), FIELD_PREFIX);
        });
    }

    /**
     * Creates an order's request with its slots that can still be booked, once per order. The caller's transaction
     * holds the order's row lock. A refusal is returned, not thrown, and leaves the transaction usable, because all
     * checks run before the writes.
     */
    public OrderBookingResult book(UUID orderId, UUID menteeId, NewBooking draft) {
        return transactions.run(() -> {
            var existing = store.findByOrder(orderId);
            if (existing.isPresent()) return new OrderBookingResult.Booked(requests.require(existing.get()));
            try {
                validator.requireCompany(draft, FIELD_PREFIX);
                var slots = validator.requireAnyBookableSlot(
                        menteeId, draft.preferredSlots(), draft.interviewType(), FIELD_PREFIX);
                var bookable = draft.withPreferredSlots(slots.stream().map(Slot::id).toList());
                return new OrderBookingResult.Booked(requests.insert(menteeId, orderId, bookable));
            } catch (ApiException refusal) {
                return new OrderBookingResult.Refused(refusal.code(), refusal.getMessage());
            }
        });
    }
}
