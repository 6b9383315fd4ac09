package com.codementee.mentors;

import com.codementee.bookings.reliability.AssignmentPauses;
import com.codementee.mentors.MentorAdministration.MentorChanges;
import com.codementee.mentors.MentorStore.ProfileChanges;
import com.codementee.people.EmailAddresses;
import com.codementee.people.ProfileValidation;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Tier;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.versioning.ExpectedVersion;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins list, create and edit mentors. */
@RestController
@RequestMapping("/api/admin/mentors")
class AdminMentorController {

    private final MentorAdministration mentors;
    private final MentorReader reader;
    private final AssignmentPauses pauses;

    AdminMentorController(MentorAdministration mentors, MentorReader reader, AssignmentPauses pauses) {
        this.mentors = mentors;
        this.reader = reader;
        this.pauses = pauses;
    }

    record NewMentor(
            @NotNull @Text(min = 2, max = 100) String name,
            @NotNull String email,
            @Text(max = 200) @Nullable String headline,
            @Size(max = 30) @Nullable List<@NotNull @Text(max = 100) String> companies,
            @Size(max = 4) @Nullable
            List<@NotNull @Pattern(
                    regexp = MentorProfile.INTERVIEW_TYPE, message = "is not a valid value") String> interviewTypes,
            @Size(max = 10) @Nullable List<@NotNull @Text(max = 80) String> topics,
            @Min(0) @Max(100) @Nullable Integer weeklyCapacity) {}

    /** An absent or null field keeps its value, except that a null or blank headline deletes the headline. */
    static final class ChangeMentor {
        @JsonProperty @Nullable @Text(min = 2, max = 100) String name;
        @Schema(types = {"string", "null"}, maxLength = 200)
        @JsonProperty @Nullable Optional<@Text(max = 200) String> headline;
        @JsonProperty @Nullable @Size(max = 30) List<@NotNull @Text(max = 100) String> companies;
        @JsonProperty @Nullable @Size(max = 4)
        List<@NotNull @Pattern(
                regexp = MentorProfile.INTERVIEW_TYPE, message = "is not a valid value") String> interviewTypes;
        @JsonProperty @Nullable @Size(max = 10) List<@NotNull @Text(max = 80) String> topics;
        @JsonProperty @Nullable @Min(0) @Max(100) Integer weeklyCapacity;
        @Schema(
                description = "Paused ends all sessions and excludes the mentor from new mocks; Active resumes",
                allowableValues = {"Active", "Paused"})
        @JsonProperty @Nullable Tier status;
        @Schema(description = "the version that the edit was made from") @JsonProperty @Nullable Integer version;
    }

    @GetMapping
    @Allow(Who.ADMIN)
    @OffersCsv(without = {
        "role", "display_name", "plan_id", "plan_name", "plan_expires_at", "current_role", "target_role", "limits", "used",
        "assignment_pause.since", "assignment_pause.missed_at"})
    Page<Mentor> list(
            @RequestParam(required = false) @Nullable Tier status,
            @Parameter(description = "whether new assignments are paused after a second no-show")
                    @RequestParam(name = "assignments_paused", required = false) @Nullable Boolean assignmentsPaused,
            @Schema(description = "words of a name or email address, in any order")
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @Sortable(by = MentorSort.class, otherwise = "-created_at") PageRequest page) {
        return reader.list(status, assignmentsPaused, q, page);
    }

    @PostMapping
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.EMAIL_TAKEN)
    @ResponseStatus(HttpStatus.CREATED)
    Mentor create(@Valid @RequestBody NewMentor body) {
        return mentors.create(
                body.name,
                EmailAddresses.requireValid("email", body.email),
                new ProfileChanges(
                        true, body.headline,
                        ProfileValidation.requireDistinct("companies", body.companies),
                        ProfileValidation.requireDistinct("interview_types", body.interviewTypes),
                        ProfileValidation.requireDistinct("topics", body.topics),
                        body.weeklyCapacity));
    }

    @PatchMapping("/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    Mentor change(@PathVariable UUID id, @Valid @RequestBody ChangeMentor body, ExpectedVersion expected) {
        var profile = new ProfileChanges(
                body.headline != null, body.headline == null ? null : body.headline.orElse(null),
                ProfileValidation.requireDistinct("companies", body.companies),
                ProfileValidation.requireDistinct("interview_types", body.interviewTypes),
                ProfileValidation.requireDistinct("topics", body.topics),
                body.weeklyCapacity);
        return mentors.change(id, new MentorChanges(body.name, body.status, profile), expected.or(body.version));
    }

    /** Lifts the pause of a mentor's new assignments after a second no-show. */
    @PostMapping("/{id}/resume-assignments")
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    Mentor resumeAssignments(@PathVariable UUID id, @Valid @RequestBody ResumeAssignments body, Caller caller) {
        pauses.lift(id, caller.id(), body.reason);
        return reader.require(id);
    }

    record ResumeAssignments(@NotNull @Text(max = 2000, lines = true) String reason) {}
}
