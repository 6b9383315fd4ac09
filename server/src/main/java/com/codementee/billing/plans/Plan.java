package com.codementee.billing.plans;

import com.codementee.billing.Limits;
import com.codementee.platform.csv.Paise;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;

/** A plan on sale, as visitors see it. Amounts are in paise. */
public record Plan(
        String planId,
        String name,
        @Paise long price,
        String currency,
        int durationMonths,
        @Paise long pricePerMonth,
        @Nested("limit") Limits limits,
        List<String> features,
        boolean isPopular,
        int displayOrder) {}
