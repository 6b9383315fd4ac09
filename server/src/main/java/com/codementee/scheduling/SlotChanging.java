package com.codementee.scheduling;

import java.util.UUID;

/**
 * An admin is about to change what a slot is: its time, types or mentor. Published inside the transaction, which holds
 * the slot; who depends on it as it is refuses by throwing.
 */
public record SlotChanging(UUID slotId) {}
