package com.codementee.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company whose interviews are practised, with the tracks and levels it hires for. */
public record Company(
        UUID id,
        String name,
        CompanyCategory category,
        List<String> interviewTracks,
        List<ExperienceLevel> difficultyLevels,
        @Nullable String description,
        @Nullable String logoUrl,
        Instant createdAt) {

    private static final String ANY_TRACK = "general";

    /** Whether a mock for this track can be asked for: one of the company's own, or the one that every company has. */
    public boolean hasTrack(String track) {
        return track.equals(ANY_TRACK) || interviewTracks.contains(track);
    }
}
