package com.codementee.billing.memberships;

import com.codementee.billing.UnitKind;
import java.util.UUID;

/**
 * Units that an admin adds to a mentee's running plan.
 *
 * @param units how many are added; a negative number takes some away
 */
public record UnitAdjustment(UUID menteeId, UUID adminId, UnitKind kind, int units, String reason) {}
