package com.codementee.scheduling;

import com.codementee.catalog.InterviewType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/**
 * A time slot in which a mock can take place, as the database stores it. API responses add the local date and times.
 *
 * @param mentorId the only mentor who can take a mock in this slot; null for any mentor
 */
@PropagateNull("id")
public record Slot(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        List<InterviewType> interviewTypes,
        @Nullable UUID mentorId,
        SlotStatus status,
        Instant createdAt) {

    /** Returns whether the slot can still be booked at this instant. */
    public boolean isBookable(Instant now) {
        return status == SlotStatus.AVAILABLE && startsAt.isAfter(now);
    }
}
