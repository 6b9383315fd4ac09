package com.codementee.bookings.mocks;

import com.codementee.bookings.Mock;
import com.codementee.bookings.MockStatus;
import com.codementee.bookings.reminders.PromisedTimes;
import com.codementee.bookings.store.MockSort;
import com.codementee.bookings.store.MockStore;
import com.codementee.bookings.store.OwnMockFilter.When;
import com.codementee.bookings.store.OwnMockFilter;
import com.codementee.bookings.store.SearchPlanner;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.time.DateRange;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists mocks for mentees, mentors and admins, and lets mentors complete theirs. */
@RestController
class MockController {

    private final Mocks mocks;
    private final MockStore store;
    private final SearchPlanner searches;
    private final InstantSource clock;
    private final ZoneId zone;

    MockController(Mocks mocks, MockStore store, SearchPlanner searches, InstantSource clock, ZoneId zone) {
        this.mocks = mocks;
        this.store = store;
        this.searches = searches;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/api/mentee/mocks")
    @Allow(Who.MENTEE)
    Page<Mock> ofMentee(
            @RequestParam(required = false) @Nullable MockStatus status,
            @RequestParam(required = false) @Nullable When when,
            @RequestParam(name = "awaiting_feedback", required = false) @Nullable Boolean awaitingFeedback,
            PageRequest page,
            Caller caller) {
        var filter = new OwnMockFilter(status, when, awaitingFeedback);
        var rows = store.ofMentee(caller.id(), filter, clock.instant(), page);
        return page.page(rows, Mock::scheduledAt, Mock::id);
    }

    @GetMapping("/api/mentor/mocks")
    @Allow(Who.MENTOR)
    Page<Mock> ofMentor(
            @RequestParam(required = false) @Nullable MockStatus status,
            @RequestParam(required = false) @Nullable When when,
            @RequestParam(name = "awaiting_feedback", required = false) @Nullable Boolean awaitingFeedback,
            PageRequest page,
            Caller caller) {
        var filter = new OwnMockFilter(status, when, awaitingFeedback);
        var rows = store.ofMentor(caller.id(), filter, clock.instant(), page);
        return page.page(rows, Mock::scheduledAt, Mock::id);
    }

    @GetMapping("/api/mentor/mocks/{id}")
    @Allow(Who.MENTOR)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    Mock findOfMentor(@PathVariable UUID id, Caller caller) {
        return mocks.requireOfMentor(id, caller.id());
    }

    @PostMapping("/api/mentor/mocks/{id}/complete")
    @Allow(Who.MENTOR)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.TOO_EARLY, ErrorCode.BOOKING_NOT_PENDING})
    Mock complete(@PathVariable UUID id, Caller caller) {
        return mocks.complete(id, caller.id());
    }

    @GetMapping("/api/admin/mocks")
    @Allow(Who.ADMIN)
    @OffersCsv(without = {"booking_request_id", "mentee_id", "mentor_id", "feedback_id", "no_show.decided_by"})
    Page<Mock> all(
            @RequestParam(required = false) @Nullable MockStatus status,
            @RequestParam(name = "mentor_id", required = false) @Nullable UUID mentorId,
            @RequestParam(name = "awaiting_feedback", required = false) @Nullable Boolean awaitingFeedback,
            @Parameter(description = "true lists only mocks whose feedback was promised by now and is missing")
                    @RequestParam(name = "feedback_late", required = false) @Nullable Boolean feedbackLate,
            @Parameter(description = "whether a no-show report was objected to and no admin has decided yet")
                    @RequestParam(name = "awaiting_decision", required = false) @Nullable Boolean awaitingDecision,
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Sortable(by = MockSort.class, otherwise = "-scheduled_at") PageRequest page) {
        var days = DateRange.between(from, to, zone);
        boolean late = Boolean.TRUE.equals(feedbackLate);
        var endedBy = late ? clock.instant().minus(PromisedTimes.FEEDBACK_WITHIN) : clock.instant();
        var rows = store.all(
                status, mentorId, late ? Boolean.TRUE : awaitingFeedback, awaitingDecision, endedBy, days.start(),
                days.end(), searches.resolve(q), page);
        return page.page(rows, Mock::id);
    }
}
