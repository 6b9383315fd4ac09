package com.codementee.bookings.requests;

import com.codementee.bookings.NewBooking;
import com.codementee.bookings.store.OfferedSlotStore;
import com.codementee.catalog.Catalog;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.errors.ApiException;
import com.codementee.scheduling.Slot;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks a draft before anything is written. Locks its company and slots until the transaction ends, so a later insert
 * in the same transaction cannot fail.
 */
@Component
class DraftValidator {

    private final Catalog catalog;
    private final OfferedSlotStore slots;
    private final InstantSource clock;

    DraftValidator(Catalog catalog, OfferedSlotStore slots, InstantSource clock) {
        this.catalog = catalog;
        this.slots = slots;
        this.clock = clock;
    }

    /** @throws ApiException 422 unless the company exists and offers the draft's track and level */
    void requireCompany(NewBooking draft, String fieldPrefix) {
        BookingRules.requireCompany(draft, catalog.lockForKeyShare(draft.companyId()).orElse(null), fieldPrefix);
    }

    /** Requires that all slots can be booked. @throws ApiException 422, or 409 SLOT_IN_PAST or SLOT_TAKEN */
    void requireBookableSlots(List<UUID> slotIds, InterviewType type, String fieldPrefix) {
        BookingRules.requireBookable(lock(slotIds, type, fieldPrefix), clock.instant());
    }

    /**
     * Returns the bookable slots, at least one.
     *
     * @throws ApiException 422, or 409 SLOT_IN_PAST or SLOT_TAKEN
     */
    List<Slot> requireAnyBookableSlot(List<UUID> slotIds, InterviewType type, String fieldPrefix) {
        return BookingRules.requireAnyBookable(lock(slotIds, type, fieldPrefix), clock.instant());
    }

    private List<Slot> lock(List<UUID> slotIds, InterviewType type, String fieldPrefix) {
        BookingRules.requireDistinct(slotIds, fieldPrefix);
        return BookingRules.requireSlots(slotIds, slots.lockForShare(slotIds), type, fieldPrefix);
    }
}
