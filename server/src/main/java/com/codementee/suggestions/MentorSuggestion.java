package com.codementee.suggestions;

import com.codementee.bookings.PreferredSlot;
import com.codementee.bookings.store.AdminBooking.Decline;
import com.codementee.mentors.Mentor;
import com.codementee.scheduling.SlotStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor suggested for a pending request, with a score, its reasons and the preferred slots when they are free. */
record MentorSuggestion(
        Mentor mentor,
        @Schema(description = "0 to 100") int score,
        @Schema(description = "Sentences that explain the score") List<String> reasons,
        List<PreferredSlot> freeSlots,
        List<BusySlot> busySlots,
        @Schema(description = "The mentor's latest decline of this request; mentors who declined are ranked last")
        @Nullable Decline declined) {

    /** A preferred slot that this mentor cannot take. */
    @Schema(name = "BusySlot")
    record BusySlot(
            UUID id,
            LocalDate date,
            LocalTime startTime,
            LocalTime endTime,
            Instant startsAt,
            Instant endsAt,
            String timezone,
            SlotStatus status,
            Obstacle obstacle,
            @Schema(description = "A sentence that explains why") String why) {

        static BusySlot of(PreferredSlot slot, Obstacle obstacle) {
            return new BusySlot(
                    slot.id(), slot.date(), slot.startTime(), slot.endTime(), slot.startsAt(), slot.endsAt(),
                            slot.timezone(),
                    slot.status(), obstacle, obstacle.sentence());
        }
    }
}
