package com.codementee.bookings.requests;

import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingOutcome;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.PendingCount;
import com.codementee.bookings.store.BookingReader;
import com.codementee.bookings.store.BookingStore;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Requests for mocks. The way in from other modules. */
@Service
public class BookingRequests {

    private final BookingStore store;
    private final BookingReader reader;
    private final BookingRules rules;
    private final BookingTransitions openings;
    private final Transactions transactions;

    BookingRequests(BookingStore store, BookingReader reader, BookingRules rules, BookingTransitions openings, Transactions transactions) {
        this.store = store;
        this.reader = reader;
        this.rules = rules;
        this.openings = openings;
        this.transactions = transactions;
    }

    /** The request of this id. @throws ApiException 404 when there is none */
    public Booking require(UUID id) {
        return reader.find(id).orElseThrow(BookingRequests::notFound);
    }

    /** The last instant at which a mentee can cancel or move a mock that starts then. */
    public static Instant cancellableUntil(Instant startsAt) {
        return CancellationPolicy.deadline(startsAt);
    }

    /** What of a mentee's waits. */
    public PendingCount pendingOf(UUID menteeId) {
        return store.countPending(menteeId);
    }

    /** Pending requests, the oldest first. */
    public List<Booking> longestWaiting(int limit) {
        return reader.whole(store.longestWaiting(limit));
    }

    /**
     * Whether this could be booked now.
     *
     * @param at where the draft stands in the body, such as {@code booking.}, or nothing
     * @throws ApiException 422 naming the field, 409 SLOT_TAKEN or SLOT_IN_PAST
     */
    public void check(NewBooking draft, String at) {
        transactions.run(() -> {
            rules.checkCompany(draft, at);
            rules.freeSlots(draft.preferredSlots(), draft.interviewType(), at);
        });
    }

    /**
     * Makes the booking that came with an order, in the current transaction, which holds the order: once for an order,
     * with those of its slots that can still be booked. Every reason not to is an outcome, found before anything is
     * written.
     */
    public BookingOutcome bookFor(UUID orderId, UUID menteeId, NewBooking draft) {
        return transactions.run(() -> {
            var before = store.findByOrder(orderId);
            if (before.isPresent()) return new BookingOutcome.Booked(require(before.get()));
            try {
                rules.checkCompany(draft, "booking.");
                var slots = rules.slotsLeft(draft.preferredSlots(), draft.interviewType(), "booking.");
                var id = Ids.next();
                openings.pay(id, menteeId);
                openings.open(id, menteeId, orderId, draft, slots);
                return new BookingOutcome.Booked(require(id));
            } catch (ApiException refusal) {
                return new BookingOutcome.Refused(refusal.code(), refusal.getMessage());
            }
        });
    }

    /** A mentee's request; takes one of their units. */
    public Booking request(UUID menteeId, NewBooking draft) {
        return transactions.run(() -> {
            var id = Ids.next();
            openings.pay(id, menteeId);
            rules.checkCompany(draft, "");
            openings.open(id, menteeId, null, draft, rules.freeSlots(draft.preferredSlots(), draft.interviewType(), ""));
            return require(id);
        });
    }

    static ApiException notFound() {
        return ApiException.notFound("This booking request");
    }
}
