package com.codementee.analytics;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The days of a report, both ends inclusive, in one time zone. */
record AnalyticsRange(LocalDate from, LocalDate to, ZoneId zone) {

    private static final int DEFAULT_DAYS = 30;

    /**
     * Completes the query parameters: without {@code to} the range ends today, without {@code from} it has 30 days.
     *
     * @throws ApiException 422 naming the parameter
     */
    static AnalyticsRange of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, ZoneId zone) {
        DateRange.between(from, to, zone);
        var last = to == null ? today : to;
        var first = from == null ? last.minusDays(DEFAULT_DAYS - 1L) : from;
        DateRange.between(first, last, zone);
        return new AnalyticsRange(first, last, zone);
    }

    DateRange instants() {
        return DateRange.between(from, to, zone);
    }

    long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }
}
