package com.codementee.bookings;

import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentee's request for a mock. Mentor, confirmed slot and meeting link are null until an admin confirms it. */
@Schema(name = "BookingRequest")
public record Booking(
        UUID id,
        UUID menteeId,
        String menteeName,
        String menteeEmail,
        @Nullable UUID mentorId,
        @Nullable String mentorName,
        @Nullable String mentorEmail,
        UUID companyId,
        String companyName,
        InterviewType interviewType,
        ExperienceLevel experienceLevel,
        String interviewTrack,
        List<String> specificTopics,
        @Nullable String additionalNotes,
        List<PreferredSlot> preferredSlots,
        @Nullable PreferredSlot confirmedSlot,
        @Nullable String meetingLink,
        @Nullable UUID meetLinkId,
        BookingStatus status,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        Instant createdAt) {}
