package com.codementee.billing.memberships;

import com.codementee.billing.Limits;
import java.util.UUID;

/**
 * A plan that a paid order grants to a person.
 *
 * @param amount the paid amount, in paise
 */
public record GrantedPlan(
        UUID orderId, UUID personId, String planId, String planName, long amount, int durationMonths, Limits limits) {}
