package com.codementee.feedback;

import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets mentors give, read and change feedback. */
@RestController
@RequestMapping("/api/mentor")
class MentorFeedbackController {

    private final Feedbacks feedbacks;
    private final FeedbackStore store;

    MentorFeedbackController(Feedbacks feedbacks, FeedbackStore store) {
        this.feedbacks = feedbacks;
        this.store = store;
    }

    @PostMapping("/feedback")
    @Allow(Who.MENTOR)
    @RespondsWithErrors({
        ErrorCode.NOT_FOUND, ErrorCode.TOO_EARLY, ErrorCode.FEEDBACK_EXISTS, ErrorCode.BOOKING_NOT_PENDING})
    @ResponseStatus(HttpStatus.CREATED)
    Feedback give(@Valid @RequestBody GiveFeedback body, Caller caller) {
        return feedbacks.give(caller.id(), body.mockId, body.toAssessment());
    }

    @PutMapping("/feedback/{id}")
    @Allow(Who.MENTOR)
    @RespondsWithErrors({ErrorCode.NOT_FOUND, ErrorCode.CANCELLATION_WINDOW_PASSED, ErrorCode.STALE_VERSION})
    Feedback change(@PathVariable UUID id, @Valid @RequestBody ChangeFeedback body, Caller caller,
            ExpectedVersion expected) {
        return feedbacks.change(id, caller.id(), body.toAssessment(), expected.or(body.version));
    }

    @GetMapping("/feedback/{id}")
    @Allow(Who.MENTOR)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    Feedback find(@PathVariable UUID id, Caller caller) {
        return feedbacks.requireGiven(id, caller.id());
    }

    @GetMapping("/feedbacks")
    @Allow(Who.MENTOR)
    Page<Feedback> list(PageRequest page, Caller caller) {
        var rows = store.ofMentor(caller.id(), page);
        return page.page(rows, Feedback::createdAt, Feedback::id);
    }

    record GiveFeedback(
            @NotNull UUID mockId,
            @NotNull @Min(1) @Max(5) Integer problemSolving,
            @NotNull @Min(1) @Max(5) Integer communication,
            @NotNull @Min(1) @Max(5) Integer technicalDepth,
            @NotNull @Min(1) @Max(5) Integer codeQuality,
            @NotNull @Min(1) @Max(5) Integer overall,
            @NotNull @Text(max = 5000, lines = true) String strengths,
            @NotNull @Text(max = 5000, lines = true) String improvements,
            @NotNull @Text(max = 5000, lines = true) String actionItems,
            @NotNull Hireability hireability) {

        Assessment toAssessment() {
            return new Assessment(
                    problemSolving, communication, technicalDepth, codeQuality, overall,
                    strengths, improvements, actionItems, hireability);
        }
    }

    record ChangeFeedback(
            @NotNull @Min(1) @Max(5) Integer problemSolving,
            @NotNull @Min(1) @Max(5) Integer communication,
            @NotNull @Min(1) @Max(5) Integer technicalDepth,
            @NotNull @Min(1) @Max(5) Integer codeQuality,
            @NotNull @Min(1) @Max(5) Integer overall,
            @NotNull @Text(max = 5000, lines = true) String strengths,
            @NotNull @Text(max = 5000, lines = true) String improvements,
            @NotNull @Text(max = 5000, lines = true) String actionItems,
            @NotNull Hireability hireability,
            @Nullable Integer version) {

        Assessment toAssessment() {
            return new Assessment(
                    problemSolving, communication, technicalDepth, codeQuality, overall,
                    strengths, improvements, actionItems, hireability);
        }
    }
}
