package com.codementee.billing.orders;

import com.codementee.billing.Limits;
import org.jdbi.v3.core.mapper.Nested;

/**
 * The terms of an order, copied from the plan when the order was placed.
 *
 * @param amount in paise
 */
public record OrderTerms(
        String planId, String planName, long amount, String currency, int durationMonths,
        @Nested("limit") Limits limits) {}
