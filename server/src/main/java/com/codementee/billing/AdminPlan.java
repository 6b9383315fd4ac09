package com.codementee.billing;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** A plan as an admin sees it, retired ones too. */
record AdminPlan(
        String planId,
        String name,
        long price,
        String currency,
        int durationMonths,
        long pricePerMonth,
        @Nested("limit") Limits limits,
        List<String> features,
        boolean isPopular,
        int displayOrder,
        @Nullable Instant retiredAt,
        Instant createdAt) {}
