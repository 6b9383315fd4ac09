package com.codementee.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A slot's date and times in one time zone. An end time that is not after the start time is on the next day. */
public record SlotLocalTimes(LocalDate date, LocalTime startTime, LocalTime endTime) {

    /** Converts two instants to local times in {@code zone}. */
    public static SlotLocalTimes of(Instant startsAt, Instant endsAt, ZoneId zone) {
        var start = startsAt.atZone(zone);
        return new SlotLocalTimes(start.toLocalDate(), start.toLocalTime(), endsAt.atZone(zone).toLocalTime());
    }
}
