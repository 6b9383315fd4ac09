package com.codementee.bookings.reliability;

import com.codementee.bookings.reliability.ReliabilityStore.MentorReliability;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads how reliable mentors were in the last 90 days. Makes one statement for any number of mentors. */
@Service
public class MentorReliabilities {

    private static final Duration PERIOD = Duration.ofDays(90);

    private final ReliabilityStore store;
    private final InstantSource clock;

    MentorReliabilities(ReliabilityStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How reliable a mentor is, for admins.
     *
     * @param pause null unless new assignments are paused
     */
    public record ReliabilityStatus(Reliability reliability, @Nullable AssignmentPause pause) {

        /** The value for a mentor without mocks. */
        public static final ReliabilityStatus NEW = new ReliabilityStatus(Reliability.UNKNOWN, null);
    }

    /** Returns how reliable these mentors were, by id. */
    public Map<UUID, ReliabilityStatus> of(List<UUID> mentorIds) {
        if (mentorIds.isEmpty()) return Map.of();
        var now = clock.instant();
        return store.of(mentorIds, now.minus(PERIOD), now).stream()
                .collect(Collectors.toMap(MentorReliability::mentorId, MentorReliabilities::status));
    }

    private static ReliabilityStatus status(MentorReliability row) {
        var pause = row.pausedAt() == null || row.missedAt() == null
                ? null : new AssignmentPause(row.pausedAt(), row.missedAt());
        return new ReliabilityStatus(row.reliability(), pause);
    }
}
