package com.codementee.bookings;

import com.codementee.billing.UnitKind;
import com.codementee.billing.Units;
import com.codementee.platform.db.Ids;
import com.codementee.platform.db.Transactions;
import com.codementee.platform.http.ApiException;
import com.codementee.scheduling.Slot;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Requests for mocks. The way in from other modules. */
@Service
public class Bookings {

    private static final String UNIT_TAKEN = "Mock interview requested";

    private final BookingStore store;
    private final BookingReader reader;
    private final DraftRules rules;
    private final PendingRequests pending;
    private final Units units;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Bookings(
            BookingStore store, BookingReader reader, DraftRules rules, PendingRequests pending, Units units,
            Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.rules = rules;
        this.pending = pending;
        this.units = units;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The request of this id. @throws ApiException 404 when there is none */
    public Booking require(UUID id) {
        return reader.find(id).orElseThrow(Bookings::notFound);
    }

    /** How many of a mentee's requests wait for a mentor, and how many of those have no slot left that can be booked. */
    public record Pending(int requests, int withoutSlots) {}

    /** What of a mentee's waits. */
    public Pending pendingOf(UUID menteeId) {
        return store.countPending(menteeId);
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
            DraftRules.checkFree(rules.slots(draft.preferredSlots(), draft.interviewType(), at), clock.instant());
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
                var named = rules.slots(draft.preferredSlots(), draft.interviewType(), "booking.");
                var free = named.stream().filter(slot -> DraftRules.obstacle(slot, clock.instant()).isEmpty()).toList();
                if (free.isEmpty()) DraftRules.checkFree(named, clock.instant());
                var id = Ids.next();
                units.take(menteeId, UnitKind.MOCK_INTERVIEWS, id, UNIT_TAKEN, id);
                return new BookingOutcome.Booked(open(id, menteeId, orderId, draft, free));
            } catch (ApiException refusal) {
                return new BookingOutcome.Refused(refusal.code(), refusal.getMessage());
            }
        });
    }

    /** A mentee's request; takes one of their units. */
    Booking request(UUID menteeId, NewBooking draft) {
        return transactions.run(() -> {
            var id = Ids.next();
            units.take(menteeId, UnitKind.MOCK_INTERVIEWS, id, UNIT_TAKEN, id);
            rules.checkCompany(draft, "");
            var slots = rules.slots(draft.preferredSlots(), draft.interviewType(), "");
            DraftRules.checkFree(slots, clock.instant());
            return open(id, menteeId, null, draft, slots);
        });
    }

    private Booking open(UUID id, UUID menteeId, @Nullable UUID orderId, NewBooking draft, List<Slot> slots) {
        if (store.insert(new BookingStore.Opening(id, menteeId, orderId, clock.instant()), draft) == 0) {
            throw new IllegalStateException("Two are settling one order at once: " + orderId);
        }
        var ids = slots.stream().map(Slot::id).toList();
        store.name(id, ids, IntStream.rangeClosed(1, ids.size()).boxed().toList());
        pending.watch(id, slots);
        events.publishEvent(new BookingRequested(id));
        return require(id);
    }

    static ApiException notFound() {
        return ApiException.notFound("This booking request");
    }
}
