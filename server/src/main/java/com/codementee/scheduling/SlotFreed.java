package com.codementee.scheduling;

import java.util.UUID;

/** A booked or blocked slot became available again. Published inside the transaction. */
public record SlotFreed(UUID slotId) {}
