package com.codementee.mentees;

import com.codementee.identity.users.User;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Caller;
import com.codementee.platform.access.Tier;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.paging.Sortable;
import com.codementee.platform.versioning.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins list mentees, pause or resume them, and adjust their units. */
@RestController
@RequestMapping("/api/admin/mentees")
class AdminMenteeController {

    private final MenteeAdministration mentees;
    private final MenteeStore store;
    private final InstantSource clock;

    AdminMenteeController(MenteeAdministration mentees, MenteeStore store, InstantSource clock) {
        this.mentees = mentees;
        this.store = store;
        this.clock = clock;
    }

    record ChangeMentee(
            @Schema(
                    description = "Paused ends all sessions; Active resumes, after which the status depends on the plan",
                    allowableValues = {"Active", "Paused"})
            @Nullable Tier status,
            @Nullable @Valid AdjustQuota quota,
            @Schema(description = "the version that the edit was made from") @Nullable Integer version) {}

    /** Units to add to the running plan or, if negative, to remove from it. The mentee can read the reason. */
    record AdjustQuota(
            @Schema(allowableValues = {"mock_interviews", "resume_reviews", "ai_tools"})
            @NotNull @Pattern(regexp = "mock_interviews|resume_reviews|ai_tools", message = "is not a valid value")
            String kind,
            @Schema(description = "not 0") @NotNull @Min(-50) @Max(50) Integer units,
            @NotNull @Text(max = 200) String reason) {}

    @GetMapping
    @Allow(Who.ADMIN)
    @OffersCsv(without = {"role", "plan_id"})
    Page<User> list(
            @RequestParam(required = false) @Nullable Tier status,
            @RequestParam(name = "plan_id", required = false) @Nullable @Text(max = 100) String planId,
            @Schema(description = "words of a name or email address, in any order")
            @RequestParam(required = false) @Nullable @Text(max = 100) String q,
            @Sortable(by = MenteeSort.class, otherwise = "-created_at") PageRequest page) {
        var now = clock.instant();
        var rows = store.list(status, planId, q, now, page);
        return page.page(rows.stream().map(row -> row.at(now)).toList(), User::id);
    }

    @PatchMapping("/{id}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    User change(@PathVariable UUID id, @Valid @RequestBody ChangeMentee body, Caller caller, ExpectedVersion expected) {
        if (body.status == null && body.quota == null) {
            throw ApiException.invalid("status", "is required without quota");
        }
        if (body.quota != null && body.quota.units == 0) throw ApiException.invalid("quota.units", "must not be 0");
        return mentees.change(id, caller.id(), body, expected.or(body.version));
    }
}
