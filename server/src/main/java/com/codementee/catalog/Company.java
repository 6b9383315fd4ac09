package com.codementee.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company whose interviews mentees practise, with the tracks and levels it offers. */
public record Company(
        UUID id,
        String name,
        CompanyCategory category,
        List<String> interviewTracks,
        List<ExperienceLevel> difficultyLevels,
        @Nullable String description,
        @Nullable String logoUrl,
        Instant createdAt) {

    private static final String GENERAL_TRACK = "general";

    /**
     * Returns whether mentees can request this track: one of the company's own, or {@code general}, which every company
     * has.
     */
    public boolean hasTrack(String track) {
        return track.equals(GENERAL_TRACK) || interviewTracks.contains(track);
    }
}
