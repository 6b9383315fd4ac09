package com.codementee.bookings;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.json.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a booking request.
 *
 * @param preferredSlots one to three slot ids in order of preference
 */
public record NewBooking(
        @NotNull UUID companyId,
        @NotNull InterviewType interviewType,
        @NotNull ExperienceLevel experienceLevel,
        @NotNull @Text(max = 40) String interviewTrack,
        @NotNull @Size(max = 10) List<@NotNull @Text(max = 80) String> specificTopics,
        @Nullable @Text(max = 2000, lines = true) String additionalNotes,
        @NotNull @Size(min = 1, max = 3) List<@NotNull UUID> preferredSlots) {

    /** Returns a copy with other slots. */
    public NewBooking withPreferredSlots(List<UUID> slotIds) {
        return new NewBooking(
                companyId, interviewType, experienceLevel, interviewTrack, specificTopics, additionalNotes, slotIds);
    }
}
