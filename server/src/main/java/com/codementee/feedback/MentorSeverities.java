package com.codementee.feedback;

import com.codementee.feedback.MentorSeverityStore.MenteeComparison;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads how severely mentors score, from the last 12 months. Makes one statement for any number of mentors. */
@Service
public class MentorSeverities {

    private static final Duration PERIOD = Duration.ofDays(365);

    /** Bounds the statement; more comparisons hardly change the estimate. */
    private static final int MAX_SCORES = 200;

    private final MentorSeverityStore store;
    private final InstantSource clock;

    MentorSeverities(MentorSeverityStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns the severities of these mentors, by id. A mentor without comparable scores has no entry. */
    public Map<UUID, MentorSeverity> of(Collection<UUID> mentorIds) {
        if (mentorIds.isEmpty()) return Map.of();
        return store.compare(List.copyOf(mentorIds), clock.instant().minus(PERIOD), MAX_SCORES).stream()
                .collect(Collectors.groupingBy(
                        MenteeComparison::mentorId,
                        Collectors.collectingAndThen(Collectors.toList(), MentorSeverities::severity)));
    }

    private static MentorSeverity severity(List<MenteeComparison> rows) {
        var mentees = rows.stream().map(MenteeComparison::menteeId).distinct().count();
        return MentorSeverity.of((int) mentees, rows.stream().map(MenteeComparison::comparison).toList());
    }
}
