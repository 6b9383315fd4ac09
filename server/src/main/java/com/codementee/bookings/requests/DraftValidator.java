package com.codementee.bookings.requests;

import com.codementee.bookings.NewBooking;
import com.codementee.bookings.store.BookingStore.LockedBooking;
import com.codementee.bookings.store.OfferedSlot;
import com.codementee.bookings.store.OfferedSlotStore;
import com.codementee.catalog.Catalog;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.errors.ApiException;
import com.codementee.scheduling.Slot;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * Requires that the mentee can book all slots.
     *
     * @throws ApiException 422, or 409 saying why not
     */
    void requireBookableSlots(UUID menteeId, List<UUID> slotIds, InterviewType type, String fieldPrefix) {
        var slots = lock(menteeId, null, slotIds, type, fieldPrefix);
        BookingRules.requireBookable(slots, clock.instant());
    }

    /**
     * Requires that the mentee can book all slots in place of this request's.
     *
     * @throws ApiException as above
     */
    void requireBookableSlots(LockedBooking moved, List<UUID> slotIds) {
        var slots = lock(moved.menteeId(), moved.id(), slotIds, moved.interviewType(), "");
        BookingRules.requireBookable(slots, clock.instant());
    }

    /**
     * Returns the slots that the mentee can book; there is always at least one.
     *
     * @throws ApiException 422, or 409 SLOT_IN_PAST, SLOT_TAKEN or MENTEE_BUSY
     */
    List<Slot> requireAnyBookableSlot(UUID menteeId, List<UUID> slotIds, InterviewType type, String fieldPrefix) {
        var slots = lock(menteeId, null, slotIds, type, fieldPrefix);
        return BookingRules.requireAnyBookable(slots, clock.instant()).stream().map(OfferedSlot::slot).toList();
    }

    private List<OfferedSlot> lock(
            UUID menteeId, @Nullable UUID movedBookingId, List<UUID> slotIds, InterviewType type, String fieldPrefix) {
        BookingRules.requireDistinct(slotIds, fieldPrefix);
        var found = slots.lockForShare(slotIds, menteeId, movedBookingId);
        return BookingRules.requireSlots(slotIds, found, type, fieldPrefix);
    }
}
