package com.codementee.scheduling;

import com.codementee.platform.errors.ApiException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The instants between two dates of a zone, both included: {@code [start, end)}. */
public record DateRange(Instant start, Instant end) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 2);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    /** From {@code ?from=} and {@code ?to=}, where either may be left out. @throws ApiException 422 naming the parameter */
    public static DateRange between(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        var first = sane(from, FIRST, "from");
        var last = sane(to, LAST, "to");
        if (last.isBefore(first)) throw ApiException.invalid("to", "must not be before 'from'");
        return new DateRange(first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static LocalDate sane(@Nullable LocalDate date, LocalDate otherwise, String parameter) {
        if (date == null) return otherwise;
        if (date.isBefore(FIRST) || date.isAfter(LAST)) throw ApiException.invalid(parameter, "must be a date of a four-digit year");
        return date;
    }
}
