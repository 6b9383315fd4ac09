package com.codementee.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says times in a reader's own zone, and names the zone. */
record LocalTimes(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz", Locale.ENGLISH);

    /** The zone of this name, or the other one when nobody knows it. */
    static LocalTimes in(String zone, ZoneId otherwise) {
        try {
            return new LocalTimes(ZoneId.of(zone));
        } catch (DateTimeException _) {
            return new LocalTimes(otherwise);
        }
    }

    /** Such as "Saturday, 12 December 2026, 23:30 to 00:30 the next day (India Standard Time, Asia/Kolkata)". */
    String span(Instant from, Instant to) {
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var nextDay = end.toLocalDate().isAfter(start.toLocalDate()) ? " the next day" : "";
        return "%s, %s to %s%s (%s)".formatted(DAY.format(start), TIME.format(start), TIME.format(end), nextDay, named(start));
    }

    /** Such as "Saturday, 12 December 2026, 10:00 (India Standard Time, Asia/Kolkata)". */
    String moment(Instant at) {
        var then = at.atZone(zone);
        return "%s, %s (%s)".formatted(DAY.format(then), TIME.format(then), named(then));
    }

    /** Such as "12 December, 10:00", for a subject. */
    String brief(Instant at) {
        var then = at.atZone(zone);
        return SHORT_DAY.format(then) + ", " + TIME.format(then);
    }

    /** Such as "Saturday, 12 December 2026". */
    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    private String named(ZonedDateTime then) {
        var name = ZONE.format(then);
        return name.equals(zone.getId()) ? name : name + ", " + zone.getId();
    }
}
