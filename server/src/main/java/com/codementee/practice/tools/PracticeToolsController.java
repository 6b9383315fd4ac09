package com.codementee.practice.tools;

import com.codementee.aitools.runs.ProgressListener;
import com.codementee.aitools.runs.ToolStream;
import com.codementee.catalog.Company;
import com.codementee.catalog.ExperienceLevel;
import com.codementee.catalog.InterviewType;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Who;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.idempotency.ManagesOwnTransactions;
import com.codementee.platform.idempotency.ReservedId;
import com.codementee.platform.json.Text;
import com.codementee.practice.questions.QuestionRequest;
import com.codementee.practice.tools.PlanComposer.Goal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets mentees generate questions and prepare for an interview, each for one unit. */
@RestController
@RequestMapping("/api/ai-tools")
class PracticeToolsController {

    private static final int DEFAULT_HOURS = 1;

    private final QuestionGenerator generator;
    private final PreparationPlanner preparation;
    private final ToolStore store;
    private final ToolStream stream;

    PracticeToolsController(
            QuestionGenerator generator, PreparationPlanner preparation, ToolStore store, ToolStream stream) {
        this.generator = generator;
        this.preparation = preparation;
        this.store = store;
        this.stream = stream;
    }

    @PostMapping("/question-generator")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors({ErrorCode.QUOTA_EXHAUSTED, ErrorCode.RATE_LIMITED})
    @ResponseStatus(HttpStatus.CREATED)
    @ManagesOwnTransactions
    GeneratedQuestions generate(@Valid @RequestBody GenerateQuestions body, Caller caller, ReservedId id) {
        return generator.generate(caller.id(), id.value(), request(body), ProgressListener.SILENT);
    }

    @PostMapping(path = "/question-generator", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allow(Who.PAID_MENTEE)
    @ManagesOwnTransactions
    void streamQuestions(
            @Valid @RequestBody GenerateQuestions body, Caller caller, ReservedId id, HttpServletRequest request,
            HttpServletResponse response) {
        stream.send(request, response, progress ->
                generator.generate(caller.id(), id.value(), request(body), progress));
    }

    @PostMapping("/interview-prep")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors({ErrorCode.QUOTA_EXHAUSTED, ErrorCode.RATE_LIMITED})
    @ResponseStatus(HttpStatus.CREATED)
    @ManagesOwnTransactions
    PreparationPlan prepare(@Valid @RequestBody PrepareInterview body, Caller caller, ReservedId id) {
        return preparation.prepare(
                caller.id(), id.value(), request(body), ProgressListener.SILENT);
    }

    @PostMapping(path = "/interview-prep", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allow(Who.PAID_MENTEE)
    @ManagesOwnTransactions
    void streamPlan(
            @Valid @RequestBody PrepareInterview body, Caller caller, ReservedId id, HttpServletRequest request,
            HttpServletResponse response) {
        stream.send(request, response, progress ->
                preparation.prepare(caller.id(), id.value(), request(body), progress));
    }

    /** Returns a plan as it stands today. It can still be read after the person's membership has ended. */
    @GetMapping("/interview-prep/{id}")
    @Allow(Who.MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    PreparationPlan plan(@PathVariable UUID id, Caller caller) {
        return preparation.find(id, caller.id());
    }

    @PostMapping("/interview-prep/{id}/tasks/{task}")
    @Allow(Who.PAID_MENTEE)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    PreparationPlan mark(
            @PathVariable UUID id, @PathVariable String task, @Valid @RequestBody MarkTask body, Caller caller) {
        return preparation.mark(id, caller.id(), task, body.done);
    }

    private QuestionRequest request(GenerateQuestions body) {
        var company = body.companyId == null ? null : company(body.companyId).name();
        var topics = body.topics == null ? List.<String>of() : body.topics;
        return new QuestionRequest(body.interviewType, body.experienceLevel, topics, company, body.count);
    }

    private PreparationPlanner.Request request(PrepareInterview body) {
        var company = company(body.companyId);
        if (body.interviewTrack != null && !company.hasTrack(body.interviewTrack)) {
            throw ApiException.invalid(
                    "interview_track", "must be 'general' or one of " + String.join(", ", company.interviewTracks()));
        }
        var topics = body.focusTopics == null ? List.<String>of() : body.focusTopics;
        var track = "general".equals(body.interviewTrack) ? null : body.interviewTrack;
        var goal = new Goal(body.interviewType, body.experienceLevel, company.name(), track, topics);
        int hours = body.hoursPerDay == null ? DEFAULT_HOURS : body.hoursPerDay;
        return new PreparationPlanner.Request(goal, body.interviewDate, hours);
    }

    private Company company(UUID id) {
        return store.company(id).orElseThrow(() -> ApiException.invalid("company_id", "is not a known company"));
    }

    record GenerateQuestions(
            @NotNull InterviewType interviewType,
            @NotNull ExperienceLevel experienceLevel,
            @Nullable UUID companyId,
            @Nullable @Size(max = 10) List<@NotNull @Text(max = 80) String> topics,
            @NotNull @Min(1) @Max(20) Integer count) {}

    record PrepareInterview(
            @NotNull UUID companyId,
            @NotNull InterviewType interviewType,
            @NotNull ExperienceLevel experienceLevel,
            @Nullable @Text(max = 40) String interviewTrack,
            @Nullable LocalDate interviewDate,
            @Nullable @Size(max = 10) List<@NotNull @Text(max = 80) String> focusTopics,
            @Nullable @Min(1) @Max(12) Integer hoursPerDay) {}

    record MarkTask(@NotNull Boolean done) {}
}
