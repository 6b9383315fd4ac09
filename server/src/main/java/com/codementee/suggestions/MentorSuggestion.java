package com.codementee.suggestions;

import com.codementee.bookings.PreferredSlot;
import com.codementee.mentors.Mentor;
import com.codementee.scheduling.SlotStatus;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** A mentor for a pending request: how well they fit, why, and at which of the preferred slots they can be had. */
public record MentorSuggestion(
        Mentor mentor,
        @Schema(description = "0 to 100") int score,
        @Schema(description = "Sentences for a person, what speaks for or against this mentor") List<String> reasons,
        List<PreferredSlot> freeSlots,
        List<BusySlot> busySlots) {

    /** A preferred slot at which the mock cannot be held with this mentor. */
    @Schema(name = "BusySlot")
    public record BusySlot(
            UUID id,
            LocalDate date,
            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Schema(type = "string", example = "10:00") LocalTime startTime,
            @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = "HH:mm") @Schema(type = "string", example = "11:00") LocalTime endTime,
            Instant startsAt,
            Instant endsAt,
            String timezone,
            SlotStatus status,
            @Schema(description = "A sentence for a person") String why) {

        static BusySlot of(PreferredSlot slot, String why) {
            return new BusySlot(
                    slot.id(), slot.date(), slot.startTime(), slot.endTime(), slot.startsAt(), slot.endsAt(), slot.timezone(),
                    slot.status(), why);
        }
    }
}
