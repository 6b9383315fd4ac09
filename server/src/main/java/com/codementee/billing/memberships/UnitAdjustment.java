package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import java.util.UUID;

/**
 * An admin's change to the units of a mentee's running plan.
 *
 * @param units how many units to add; a negative number removes units
 */
public record UnitAdjustment(UUID menteeId, UUID adminId, UnitKind kind, int units, String reason) {}
