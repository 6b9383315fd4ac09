package com.codementee.scheduling;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * From wall clock to instants, refusing what cannot be a slot. A time that the clock skips on its day does not exist;
 * of a time that it shows twice the earlier is meant, for an end the first one after the start.
 */
record SlotTimes(Instant startsAt, Instant endsAt) {

    private static final Period AHEAD = Period.ofYears(2);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** @param at where the fields stand in the body, such as {@code slots[3].}, or nothing */
    static SlotTimes of(WallClockTime wall, ZoneId zone, Instant now, String at) {
        var today = now.atZone(zone).toLocalDate();
        if (wall.date().isBefore(today)) throw past();
        if (wall.date().isAfter(today.plus(AHEAD))) throw ApiException.invalid(at + "date", "must be within two years");
        wholeMinute(wall.startTime(), at + "start_time");
        wholeMinute(wall.endTime(), at + "end_time");
        var start = existing(wall.date().atTime(wall.startTime()), zone, at + "start_time");
        boolean overMidnight = !wall.endTime().isAfter(wall.startTime());
        var endDay = overMidnight ? wall.date().plusDays(1) : wall.date();
        var end = existing(endDay.atTime(wall.endTime()), zone, at + "end_time");
        var times = new SlotTimes(start.toInstant(), end.toInstant().isAfter(start.toInstant()) ? end.toInstant() : end.withLaterOffsetAtOverlap().toInstant());
        if (Duration.between(times.startsAt, times.endsAt).compareTo(LONGEST) > 0) {
            throw ApiException.invalid(at + "end_time", "must be at most 12 hours after the start");
        }
        if (!times.startsAt.isAfter(now)) throw past();
        return times;
    }

    private static void wholeMinute(LocalTime time, String field) {
        if (time.getSecond() != 0 || time.getNano() != 0) throw ApiException.invalid(field, "must be a whole minute, such as 10:30");
    }

    private static java.time.ZonedDateTime existing(LocalDateTime local, ZoneId zone, String field) {
        var instant = local.atZone(zone);
        if (!instant.toLocalDateTime().equals(local)) {
            throw ApiException.invalid(field, "does not exist on that day in " + zone.getId() + ", where the clock is put forward");
        }
        return instant;
    }

    private static ApiException past() {
        return new ApiException(ErrorCode.SLOT_IN_PAST, "This time has passed. Choose a later one.");
    }
}
