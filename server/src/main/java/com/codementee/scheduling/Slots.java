package com.codementee.scheduling;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Finds, books and frees time slots for other modules. */
@Service
public class Slots {

    private final SlotStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Slots(SlotStore store, Transactions transactions, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Slot> find(UUID id) {
        return store.find(id);
    }

    /**
     * Books a slot in the current transaction. Of several concurrent calls for one slot, one succeeds.
     *
     * @throws ApiException 409 SLOT_TAKEN or SLOT_IN_PAST
     */
    public Slot book(UUID id) {
        var now = clock.instant();
        return transactions.run(() -> store.bookIfAvailable(id, now)).orElseThrow(() -> store.find(id)
                .filter(slot -> !slot.startsAt().isAfter(now))
                .map(_ -> new ApiException(
                        ErrorCode.SLOT_IN_PAST, "This slot has already started. Choose a later one."))
                .orElseGet(() -> new ApiException(
                        ErrorCode.SLOT_TAKEN, "This slot is no longer available. Choose another.")));
    }

    /** Makes a booked slot available again in the current transaction. */
    public void free(UUID id) {
        transactions.run(() -> {
            if (store.free(id)) events.publishEvent(new SlotFreed(id));
        });
    }
}
