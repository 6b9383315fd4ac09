package com.codementee.billing.plans;

import com.codementee.billing.Limits;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;

/** A plan on sale, as the public sees it. Amounts are in paise. */
public record Plan(
        String planId,
        String name,
        long price,
        String currency,
        int durationMonths,
        long pricePerMonth,
        @Nested("limit") Limits limits,
        List<String> features,
        boolean isPopular,
        int displayOrder) {}
