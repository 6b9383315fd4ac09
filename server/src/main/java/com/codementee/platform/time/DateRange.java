package com.codementee.platform.time;

import com.codementee.platform.errors.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The instants from the start of one day to the end of another in one time zone: {@code [start, end)}. */
public record DateRange(Instant start, Instant end) {

    private static final LocalDate MIN_DATE = LocalDate.of(1, 1, 2);
    private static final LocalDate MAX_DATE = LocalDate.of(9999, 12, 30);

    /**
     * Converts the query parameters {@code from} and {@code to}, both inclusive. A missing one leaves that end open.
     *
     * @throws ApiException 422 naming the parameter
     */
    public static DateRange between(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        var first = checked(from, MIN_DATE, "from");
        var last = checked(to, MAX_DATE, "to");
        if (last.isBefore(first)) throw ApiException.invalid("to", "must not be before 'from'");
        return new DateRange(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static LocalDate checked(@Nullable LocalDate date, LocalDate otherwise, String parameter) {
        if (date == null) return otherwise;
        if (date.isBefore(MIN_DATE) || date.isAfter(MAX_DATE)) {
            throw ApiException.invalid(parameter, "must have a four-digit year");
        }
        return date;
    }
}
