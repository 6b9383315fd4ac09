package com.codementee.scheduling;

import java.util.UUID;

/** A slot that was booked or blocked is available again. Published inside the transaction. */
public record SlotFreed(UUID slotId) {}
