package com.codementee.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times in a recipient's time zone, with the zone's name. */
record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.UK);
    private static final DateTimeFormatter ZONE_NAME = DateTimeFormatter.ofPattern("zzzz", Locale.ENGLISH);

    /** Returns the formatter for a zone, or for the default zone if the name is unknown. */
    static LocalTimes in(String zone, ZoneId defaultZone) {
        try {
            return new LocalTimes(ZoneId.of(zone));
        } catch (DateTimeException _) {
            return new LocalTimes(defaultZone);
        }
    }

    /**
     * Formats a range, such as "Saturday, 12 December 2026, 11:30 pm to 12:30 am the next day (India Standard Time,
     * Asia/Kolkata)". If the clocks change in between, both times have their zone's name.
     */
    String range(Instant from, Instant to) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var nextDay = end.toLocalDate().isAfter(start.toLocalDate()) ? " the next day" : "";
        if (start.getOffset().equals(end.getOffset())) {
            return "%s, %s to %s%s (%s)".formatted(
                    DATE.format(start), TIME.format(start), TIME.format(end), nextDay, named(start));
        }
        return "%s, %s (%s) to %s%s (%s)".formatted(
                DATE.format(start), TIME.format(start), ZONE_NAME.format(start), TIME.format(end), nextDay, named(end));
    }

    /** Formats "Saturday, 12 December 2026, 10:00 am (India Standard Time, Asia/Kolkata)". */
    String dateTime(Instant at) {
        var local = at.atZone(zone);
        return "%s, %s (%s)".formatted(DATE.format(local), TIME.format(local), named(local));
    }

    /** Formats "12 December, 10:00 am", for a subject. */
    String brief(Instant at) {
        var local = at.atZone(zone);
        return SHORT_DATE.format(local) + ", " + TIME.format(local);
    }

    /** Formats "Saturday, 12 December 2026". */
    String date(Instant at) {
        return DATE.format(at.atZone(zone));
    }

    private String named(ZonedDateTime local) {
        var name = ZONE_NAME.format(local);
        return name.equals(zone.getId()) ? name : name + ", " + zone.getId();
    }
}
