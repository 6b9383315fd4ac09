package com.codementee.accounts;

import java.util.UUID;

/**
 * An admin adds units of a kind to a mentee's running plan or, with a negative number, takes some away. Published inside
 * the transaction; who keeps the units changes them, or refuses by throwing.
 */
public record UnitsAdjusting(UUID menteeId, UUID adminId, String kind, int units, String reason) {}
