package com.codementee.bookings;

import com.codementee.platform.csv.CsvCell;
import com.codementee.scheduling.SlotStatus;
import com.codementee.scheduling.WallClockTime;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** A slot as a booking request names it, with what has become of it. */
public record PreferredSlot(
        UUID id,
        LocalDate date,
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Schema(type = "string", example = "10:00") LocalTime startTime,
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Schema(type = "string", example = "11:00") LocalTime endTime,
        Instant startsAt,
        Instant endsAt,
        String timezone,
        SlotStatus status)
        implements CsvCell {

    public static PreferredSlot of(UUID id, Instant startsAt, Instant endsAt, SlotStatus status, ZoneId zone) {
        var wall = WallClockTime.of(startsAt, endsAt, zone);
        return new PreferredSlot(id, wall.date(), wall.startTime(), wall.endTime(), startsAt, endsAt, zone.getId(), status);
    }

    @Override
    public String cell() {
        return "%s %s-%s %s (%s)".formatted(date, startTime, endTime, timezone, status.wire());
    }
}
