package com.codementee.importer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.BsonValue;

/** Reads the dates and times of the older system: BSON dates, numbers, and text in several forms. */
final class LegacyTimes {

    /** Nothing of the older system is outside of these years. */
    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** Numbers below are seconds, others milliseconds. */
    private static final long SECONDS_BELOW = 100_000_000_000L;

    private static final Duration LONGEST = Duration.ofHours(12);

    private static final List<DateTimeFormatter> CLOCKS = List.of(
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT), DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("h:mma", Locale.ENGLISH));

    /** A period of a slot or a mock. */
    record Period(Instant startsAt, Instant endsAt) {

        boolean overlaps(Period other) {
            return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
        }
    }

    private LegacyTimes() {}

    static Instant instant(String name, BsonValue value) {
        var instant = switch (value.getBsonType()) {
            case DATE_TIME -> Instant.ofEpochMilli(value.asDateTime().getValue());
            case STRING -> parse(name, value.asString().getValue().strip());
            case INT32, INT64, DOUBLE -> ofNumber(value.asNumber().longValue());
            case TIMESTAMP -> Instant.ofEpochSecond(value.asTimestamp().getTime());
            default -> throw new RejectedException(name + " is not a time");
        };
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) throw new RejectedException(name + " is at " + instant);
        return instant;
    }

    private static Instant ofNumber(long number) {
        return Math.abs(number) < SECONDS_BELOW ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant parse(String name, String text) {
        var iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d)", "$1T$2");
        try {
            if (iso.length() <= 10) return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime exact
                    ? exact.toInstant() : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw new RejectedException(name + " is not a time: " + shortened(text));
        }
    }

    /**
     * Reads a period from a local date and two times of day in the platform's time zone, or from a start as an instant.
     *
     * @return empty if the document has neither
     */
    static Optional<Period> period(LegacyDocument document, ZoneId zone) {
        var date = document.text(40, "date", "slot_date").map(LegacyTimes::date);
        var start = document.text(40, "start_time", "time").map(LegacyTimes::clock);
        if (date.isPresent() && start.isPresent()) {
            var end = document.text(40, "end_time").map(LegacyTimes::clock)
                    .orElseGet(() -> start.get().plus(duration(document)));
            var endDate = end.isAfter(start.get()) ? date.get() : date.get().plusDays(1);
            return Optional.of(checked(at(date.get(), start.get(), zone), at(endDate, end, zone)));
        }
        return document.instant("scheduled_at", "starts_at").map(startsAt -> checked(startsAt,
                document.instant("ends_at").orElseGet(() -> startsAt.plus(duration(document)))));
    }

    private static Duration duration(LegacyDocument document) {
        return document.number("duration_minutes", "duration").filter(minutes -> minutes > 0 && minutes < 1440)
                .map(Duration::ofMinutes).orElseThrow(() -> new RejectedException("end_time is missing"));
    }

    private static Period checked(Instant start, Instant end) {
        if (start.isBefore(FIRST) || start.isAfter(LAST)) throw new RejectedException("date is at " + start);
        if (!start.isBefore(end)) throw new RejectedException("it does not end after its start");
        if (Duration.between(start, end).compareTo(LONGEST) > 0) throw new RejectedException("it is longer than 12 hours");
        return new Period(start, end);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException _) {
            throw new RejectedException("date is not a date: " + shortened(text));
        }
    }

    private static LocalTime clock(String text) {
        for (var format : CLOCKS) {
            try {
                return LocalTime.parse(text.toUpperCase(Locale.ROOT), format);
            } catch (DateTimeException _) {
                // the next format may fit
            }
        }
        throw new RejectedException("start_time or end_time is not a time of day: " + shortened(text));
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        var local = date.atTime(time);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) throw new RejectedException("no clock in " + zone + " ever showed " + local);
        return local.toInstant(offsets.getFirst());
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
