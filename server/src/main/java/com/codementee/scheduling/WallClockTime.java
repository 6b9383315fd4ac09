package com.codementee.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A stretch of time as a clock on the wall of one zone shows it; an end not after the start is the next day's. */
public record WallClockTime(LocalDate date, LocalTime startTime, LocalTime endTime) {

    /** What the clock shows between two instants. */
    public static WallClockTime of(Instant startsAt, Instant endsAt, ZoneId zone) {
        var start = startsAt.atZone(zone);
        return new WallClockTime(start.toLocalDate(), start.toLocalTime(), endsAt.atZone(zone).toLocalTime());
    }
}
