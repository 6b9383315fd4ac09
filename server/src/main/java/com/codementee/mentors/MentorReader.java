package com.codementee.mentors;

import com.codementee.bookings.reliability.MentorReliabilities.ReliabilityStatus;
import com.codementee.bookings.reliability.MentorReliabilities;
import com.codementee.feedback.MentorSeverities;
import com.codementee.feedback.MentorSeverity;
import com.codementee.mentors.MentorStore.MentorRow;
import com.codementee.platform.access.Tier;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads mentors as admins see them, with their track records, and lists those who can be assigned. Makes the same
 * number of statements for any number of mentors.
 */
@Service
public class MentorReader {

    private final MentorStore store;
    private final MentorReliabilities reliabilities;
    private final MentorSeverities severities;
    private final InstantSource clock;

    MentorReader(
            MentorStore store, MentorReliabilities reliabilities, MentorSeverities severities, InstantSource clock) {
        this.store = store;
        this.reliabilities = reliabilities;
        this.severities = severities;
        this.clock = clock;
    }

    /** @param assignmentsPaused whether to list only mentors whose new assignments are paused, or only others */
    Page<Mentor> list(
            @Nullable Tier status, @Nullable Boolean assignmentsPaused, @Nullable String q, PageRequest page) {
        var rows = store.list(status, assignmentsPaused, q, clock.instant(), page);
        return page.page(withTrackRecords(rows), Mentor::id);
    }

    /**
     * Finds a mentor.
     *
     * @throws ApiException 404 if there is none
     */
    Mentor require(UUID id) {
        return withTrackRecords(store.find(id, clock.instant()).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("This mentor"));
    }

    /**
     * Returns all mentors who can be assigned new mocks, or only those whose name or email address contains these
     * words.
     */
    public List<ActiveMentor> listActive(@Nullable String words) {
        return store.listActive(words);
    }

    /** Returns these mentors, by id. */
    public Map<UUID, Mentor> findAll(List<UUID> ids) {
        return withTrackRecords(store.findAll(ids, clock.instant())).stream()
                .collect(Collectors.toMap(Mentor::id, Function.identity()));
    }

    private List<Mentor> withTrackRecords(List<MentorRow> rows) {
        var now = clock.instant();
        var ids = rows.stream().map(row -> row.user().id()).toList();
        var statuses = reliabilities.of(ids);
        var scores = severities.of(ids);
        return rows.stream()
                .map(row -> row.at(now, trackRecord(
                        statuses.getOrDefault(row.user().id(), ReliabilityStatus.NEW),
                        scores.getOrDefault(row.user().id(), MentorSeverity.UNKNOWN))))
                .toList();
    }

    private static MentorTrackRecord trackRecord(ReliabilityStatus status, MentorSeverity severity) {
        return new MentorTrackRecord(status.reliability(), status.pause(), severity);
    }
}
