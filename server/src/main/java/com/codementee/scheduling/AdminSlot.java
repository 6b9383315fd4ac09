package com.codementee.scheduling;

import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A slot as admins edit it: one flat JSON object of the slot and its version. */
record AdminSlot(@JsonUnwrapped SlotResponse slot, Integer version) implements Versioned {

    static AdminSlot of(SlotStore.VersionedSlot row, ZoneId zone) {
        return new AdminSlot(SlotResponse.of(row.slot(), zone), row.version());
    }

    UUID id() {
        return slot.id();
    }

    Instant startsAt() {
        return slot.startsAt();
    }
}
