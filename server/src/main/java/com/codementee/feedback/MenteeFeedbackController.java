package com.codementee.feedback;

import com.codementee.feedback.FeedbackStore.MentorsProgress;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets mentees read their feedback and progress, and rate mocks. */
@RestController
@RequestMapping("/api/mentee")
class MenteeFeedbackController {

    private final Feedbacks feedbacks;
    private final FeedbackStore store;
    private final MentorSeverities severities;

    MenteeFeedbackController(Feedbacks feedbacks, FeedbackStore store, MentorSeverities severities) {
        this.feedbacks = feedbacks;
        this.store = store;
        this.severities = severities;
    }

    @GetMapping("/feedbacks")
    @Allow(Who.MENTEE)
    Page<Feedback> received(PageRequest page, Caller caller) {
        var rows = store.ofMentee(caller.id(), page);
        return page.page(rows, Feedback::createdAt, Feedback::id);
    }

    @GetMapping("/progress")
    @Allow(Who.MENTEE)
    Page<ProgressPoint> progress(PageRequest page, Caller caller) {
        var rows = store.progress(caller.id(), page);
        var severities = this.severities.of(rows.stream().map(MentorsProgress::mentorId).collect(Collectors.toSet()));
        var adjusted = rows.stream()
                .map(row -> row.progress().adjustedBy(
                        severities.getOrDefault(row.mentorId(), MentorSeverity.UNKNOWN)))
                .toList();
        return page.page(adjusted, ProgressPoint::scheduledAt, ProgressPoint::mockId);
    }

    @PostMapping("/mocks/{id}/rating")
    @Allow(Who.MENTEE)
    @RespondsWithErrors({
        ErrorCode.NOT_FOUND, ErrorCode.TOO_EARLY, ErrorCode.ALREADY_EXISTS, ErrorCode.BOOKING_NOT_PENDING})
    @ResponseStatus(HttpStatus.CREATED)
    Rating rate(@PathVariable UUID id, @Valid @RequestBody RateMock body, Caller caller) {
        return feedbacks.rate(caller.id(), id, body.stars, body.comment);
    }

    record RateMock(@NotNull @Min(1) @Max(5) Integer stars, @Nullable @Text(max = 2000, lines = true) String comment) {}
}
