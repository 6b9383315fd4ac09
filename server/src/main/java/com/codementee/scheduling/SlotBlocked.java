package com.codementee.scheduling;

import java.util.UUID;

/** A slot that was available cannot be booked any more. Published inside the transaction. */
public record SlotBlocked(UUID slotId) {}
