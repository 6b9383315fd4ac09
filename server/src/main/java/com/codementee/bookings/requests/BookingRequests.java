package com.codementee.bookings.requests;

import com.codementee.billing.UnitKind;
import com.codementee.billing.memberships.UnitLedger;
import com.codementee.bookings.Booking;
import com.codementee.bookings.BookingRequested;
import com.codementee.bookings.NewBooking;
import com.codementee.bookings.PendingRequestCounts;
import com.codementee.bookings.store.AdminBooking;
import com.codementee.bookings.store.BookingReader;
import com.codementee.bookings.store.BookingStore;
import com.codementee.bookings.store.OfferedSlot;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Creates booking requests and reads them for other modules. */
@Service
public class BookingRequests {

    private final BookingStore store;
    private final BookingReader reader;
    private final UnitLedger units;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    BookingRequests(
            BookingStore store, BookingReader reader, UnitLedger units, Transactions transactions,
            ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.units = units;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds a request.
     *
     * @throws ApiException 404 if it does not exist
     */
    public Booking require(UUID id) {
        return reader.find(id).orElseThrow(BookingRequests::notFound);
    }

    /** Returns the last instant at which a mentee can cancel or move a mock with this start. */
    public static Instant cancellableUntil(Instant startsAt) {
        return CancellationPolicy.deadline(startsAt);
    }

    public PendingRequestCounts countPending(UUID menteeId) {
        return store.countPending(menteeId);
    }

    /** Lists pending requests by their last usable time; those without one come last. */
    public List<AdminBooking> mostUrgent(int limit) {
        return reader.forAdmins(store.mostUrgent(limit));
    }

    /**
     * Creates a mentee's request and takes one unit from their plan.
     *
     * @throws ApiException 403 without a plan or mocks left, 422 naming the field, 409 SLOT_TAKEN, SLOT_IN_PAST or
     * MENTEE_BUSY
     */
    public Booking request(UUID menteeId, NewBooking draft) {
        return transactions.run(() -> insert(menteeId, null, draft));
    }

    /**
     * Takes a unit, inserts the request and checks the inserted rows, in the current transaction. This needs two
     * statements; checking first would need one per rule. An exception rolls everything back.
     *
     * @param orderId the paid order that included this request; an order creates at most one request
     */
    Booking insert(UUID menteeId, @Nullable UUID orderId, NewBooking draft) {
        var id = Ids.next();
        var now = clock.instant();
        units.takeForNew(menteeId, UnitKind.MOCK_INTERVIEWS, id, "Mock requested", id);
        BookingRules.requireDistinct(draft.preferredSlots(), "");
        var rows = store.insert(new BookingStore.Insertion(id, menteeId, orderId, now), draft);
        if (rows.isEmpty() && orderId != null) {
            throw new IllegalStateException("Order " + orderId + " already has a booking request");
        }
        BookingRules.requireCompany(draft, rows.isEmpty() ? null : rows.getFirst().company(), "");
        var found = rows.stream().map(BookingStore.InsertedRow::slot).filter(Objects::nonNull).toList();
        var slots = BookingRules.requireSlots(draft.preferredSlots(), found, draft.interviewType(), "");
        BookingRules.requireBookable(slots, now);
        var booking = reader.toBooking(rows.getFirst().row(), slots.stream().map(OfferedSlot::slot).toList());
        events.publishEvent(new BookingRequested(booking));
        return booking;
    }

    static ApiException notFound() {
        return ApiException.notFound("This booking request");
    }
}
