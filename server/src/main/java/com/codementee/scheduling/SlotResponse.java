package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot in API responses, with its date and times in the platform's time zone. */
@Schema(name = "Slot")
public record SlotResponse(
        UUID id,
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        Instant startsAt,
        Instant endsAt,
        String timezone,
        List<InterviewType> interviewTypes,
        @Nullable UUID mentorId,
        SlotStatus status,
        Instant createdAt) {

    public static SlotResponse of(Slot slot, ZoneId zone) {
        var local = SlotLocalTimes.of(slot.startsAt(), slot.endsAt(), zone);
        return new SlotResponse(
                slot.id(), local.date(), local.startTime(), local.endTime(), slot.startsAt(), slot.endsAt(),
                zone.getId(), slot.interviewTypes(), slot.mentorId(), slot.status(), slot.createdAt());
    }
}
