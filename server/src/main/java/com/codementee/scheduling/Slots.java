package com.codementee.scheduling;

import com.codementee.platform.db.Transactions;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Time slots, for those who name, book and free them. */
@Service
public class Slots {

    private final SlotStore store;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    Slots(SlotStore store, Transactions transactions, ApplicationEventPublisher events, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** The slot of this id. */
    public Optional<Slot> find(UUID id) {
        return store.find(id).map(this::slot);
    }

    /** Those of these slots that there are; inside a transaction nobody books or changes them before that ends. */
    public List<Slot> hold(List<UUID> ids) {
        return store.hold(ids).stream().map(this::slot).toList();
    }

    /**
     * Books a slot in the current transaction; of any number at once, one succeeds.
     *
     * @throws ApiException 409 SLOT_TAKEN or SLOT_IN_PAST
     */
    public Slot book(UUID id) {
        var now = clock.instant();
        return transactions.run(() -> store.bookIfFree(id, now)).map(this::slot).orElseThrow(() -> store.find(id)
                .filter(slot -> !slot.startsAt().isAfter(now))
                .map(_ -> new ApiException(ErrorCode.SLOT_IN_PAST, "This slot has begun. Choose a later one."))
                .orElseGet(() -> new ApiException(ErrorCode.SLOT_TAKEN, "This slot is no longer free. Choose another.")));
    }

    /** Makes a booked slot available again, in the current transaction. */
    public void free(UUID id) {
        transactions.run(() -> {
            if (store.free(id)) events.publishEvent(new SlotFreed(id));
        });
    }

    private Slot slot(SlotStore.Row row) {
        return Slot.of(row, zone);
    }
}
