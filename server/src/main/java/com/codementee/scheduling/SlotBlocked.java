package com.codementee.scheduling;

import java.util.UUID;

/** An admin blocked an available slot. Published inside the transaction. */
public record SlotBlocked(UUID slotId) {}
