package com.codementee.platform.errors;

import com.codementee.platform.access.Tier;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error response. The members after {@code request_id} are present only if they apply.
 *
 * @param errors the fields that are not valid, for VALIDATION_FAILED
 * @param upgradeUrl the page where plans are sold
 * @param limit the number of units in the plan, for QUOTA_EXHAUSTED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        String detail,
        ErrorCode code,
        Instant timestamp,
        String requestId,
        @Nullable List<ApiException.FieldProblem> errors,
        @Nullable String upgradeUrl,
        @Nullable @Schema(allowableValues = "Active") String requiredTier,
        @Nullable Tier currentTier,
        @Nullable Integer limit,
        @Nullable Integer used,
        @Schema(description = "the current state, for STALE_VERSION") @Nullable Object current) {

    static ErrorBody of(ApiException error, Instant timestamp, String requestId) {
        var details = error.details();
        return new ErrorBody(
                error.getMessage(), error.code(), timestamp, requestId,
                error.errors().isEmpty() ? null : error.errors(),
                details.upgradeUrl(), details.requiredTier() == null ? null : details.requiredTier().wire(),
                details.currentTier(), details.limit(), details.used(), details.current());
    }
}
