package com.codementee.billing.plans;

import com.codementee.billing.Limits;
import com.codementee.platform.access.Allow;
import com.codementee.platform.access.Who;
import com.codementee.platform.csv.OffersCsv;
import com.codementee.platform.errors.ErrorCode;
import com.codementee.platform.errors.RespondsWithErrors;
import com.codementee.platform.json.Text;
import com.codementee.platform.paging.Page;
import com.codementee.platform.paging.PageRequest;
import com.codementee.platform.versioning.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets admins list, add, change and remove plans. */
@RestController
@RequestMapping("/api/admin/pricing-plans")
class AdminPlanController {

    private final Plans plans;

    AdminPlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    @Allow(Who.ADMIN)
    @OffersCsv(without = "currency")
    Page<PlanStore.AdminPlan> all(PageRequest page) {
        return plans.listForAdmin(page);
    }

    @PostMapping
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.ALREADY_EXISTS)
    @ResponseStatus(HttpStatus.CREATED)
    PlanStore.AdminPlan add(@Valid @RequestBody AddPlan body) {
        return plans.add(body.planId, body.terms());
    }

    @PutMapping("/{planId}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    PlanStore.AdminPlan change(
            @PathVariable String planId, @Valid @RequestBody ChangePlan body, ExpectedVersion expected) {
        return plans.update(planId, body.terms(), expected.or(body.version));
    }

    @DeleteMapping("/{planId}")
    @Allow(Who.ADMIN)
    @RespondsWithErrors(ErrorCode.NOT_FOUND)
    Removed remove(@PathVariable String planId, ExpectedVersion expected) {
        plans.remove(planId, expected);
        return new Removed(planId);
    }

    record AddPlan(
            @NotNull
                    @Pattern(
                            regexp = "[a-z][a-z0-9_-]{1,39}",
                            message = "must be 2 to 40 characters of a-z, 0-9, - and _, starting with a letter")
                    String planId,
            @NotNull @Text(max = 100) String name,
            @NotNull @Min(100) @Max(100_000_000) Long price,
            @NotNull @Min(1) @Max(60) Integer durationMonths,
            @NotNull @Valid Limits limits,
            @NotNull @Size(max = 20) List<@NotNull @Text(max = 200) String> features,
            @Nullable Boolean isPopular,
            @NotNull @Min(0) @Max(10_000) Integer displayOrder) {

        PlanStore.Terms terms() {
            return new PlanStore.Terms(
                    name, price, durationMonths, limits, features, Boolean.TRUE.equals(isPopular), displayOrder);
        }
    }

    record ChangePlan(
            @NotNull @Text(max = 100) String name,
            @NotNull @Min(100) @Max(100_000_000) Long price,
            @NotNull @Min(1) @Max(60) Integer durationMonths,
            @NotNull @Valid Limits limits,
            @NotNull @Size(max = 20) List<@NotNull @Text(max = 200) String> features,
            @Nullable Boolean isPopular,
            @NotNull @Min(0) @Max(10_000) Integer displayOrder,
            @Schema(description = "the version that the edit was made from") @Nullable Integer version) {

        PlanStore.Terms terms() {
            return new PlanStore.Terms(
                    name, price, durationMonths, limits, features, Boolean.TRUE.equals(isPopular), displayOrder);
        }
    }

    /** The plan that was taken off sale. */
    record Removed(String planId) {}
}
