package com.codementee.scheduling;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot in the admins' list: one flat JSON object of the slot, its version and a name.
 *
 * @param mentorName of the only mentor who may hold the slot; null if any mentor may
 */
record AdminSlotRow(@JsonUnwrapped AdminSlot slot, @Nullable String mentorName) {

    static AdminSlotRow of(SlotStore.AdminSlotRow row, ZoneId zone) {
        return new AdminSlotRow(AdminSlot.of(row.slot(), zone), row.mentorName());
    }

    UUID id() {
        return slot.id();
    }

    Instant startsAt() {
        return slot.startsAt();
    }
}
