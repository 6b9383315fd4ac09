package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which a mock can be held, as instants and as the platform's wall clock shows it. */
public record Slot(
        UUID id,
        LocalDate date,
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Schema(type = "string", example = "10:00") LocalTime startTime,
        @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Schema(type = "string", example = "11:00") LocalTime endTime,
        Instant startsAt,
        Instant endsAt,
        String timezone,
        List<InterviewType> interviewTypes,
        @Nullable UUID mentorId,
        SlotStatus status,
        Instant createdAt) {

    static Slot of(SlotStore.Row row, ZoneId zone) {
        var wall = WallClockTime.of(row.startsAt(), row.endsAt(), zone);
        return new Slot(
                row.id(), wall.date(), wall.startTime(), wall.endTime(), row.startsAt(), row.endsAt(), zone.getId(),
                row.interviewTypes(), row.mentorId(), row.status(), row.createdAt());
    }
}
