package com.codementee.scheduling;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The start and end of a slot, converted from local time and validated.
 *
 * <p>When clocks go forward, a skipped local time is refused. When clocks go back, an ambiguous start means the earlier
 * instant, and an ambiguous end means the first instant after the start.
 */
record SlotTimes(Instant startsAt, Instant endsAt) {

    private static final Period MAX_AHEAD = Period.ofYears(2);
    private static final Duration MAX_LENGTH = Duration.ofHours(12);

    /**
     * @param fieldPrefix path of the slot in the request body, such as {@code slots[3].}, or empty
     * @throws ApiException 422 naming the field, 409 SLOT_IN_PAST
     */
    static SlotTimes of(SlotLocalTimes local, ZoneId zone, Instant now, String fieldPrefix) {
        var today = now.atZone(zone).toLocalDate();
        if (local.date().isBefore(today)) throw past();
        if (local.date().isAfter(today.plus(MAX_AHEAD))) {
            throw ApiException.invalid(fieldPrefix + "date", "must be within two years");
        }
        requireWholeMinute(local.startTime(), fieldPrefix + "start_time");
        requireWholeMinute(local.endTime(), fieldPrefix + "end_time");
        var start = existing(local.date().atTime(local.startTime()), zone, fieldPrefix + "start_time");
        boolean endsNextDay = !local.endTime().isAfter(local.startTime());
        var endDay = endsNextDay ? local.date().plusDays(1) : local.date();
        var end = existing(endDay.atTime(local.endTime()), zone, fieldPrefix + "end_time");
        var endsAt = end.toInstant().isAfter(start.toInstant())
                ? end.toInstant() : end.withLaterOffsetAtOverlap().toInstant();
        var times = new SlotTimes(start.toInstant(), endsAt);
        if (Duration.between(times.startsAt, times.endsAt).compareTo(MAX_LENGTH) > 0) {
            throw ApiException.invalid(fieldPrefix + "end_time", "must be at most 12 hours after the start");
        }
        if (!times.startsAt.isAfter(now)) throw past();
        return times;
    }

    private static void requireWholeMinute(LocalTime time, String field) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw ApiException.invalid(field, "must be a whole minute, such as 10:30");
        }
    }

    private static ZonedDateTime existing(LocalDateTime local, ZoneId zone, String field) {
        var instant = local.atZone(zone);
        if (!instant.toLocalDateTime().equals(local)) {
            throw ApiException.invalid(
                    field, "does not exist on that day in " + zone.getId() + ", because clocks go forward then");
        }
        return instant;
    }

    private static ApiException past() {
        return new ApiException(ErrorCode.SLOT_IN_PAST, "This time is in the past. Choose a later one.");
    }
}
