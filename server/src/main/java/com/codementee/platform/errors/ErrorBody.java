package com.codementee.platform.errors;

import com.codementee.platform.access.Tier;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one shape of every refusal. The members after {@code request_id} are there only where they apply. */
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
        @Schema(description = "the present state, for STALE_VERSION") @Nullable Object current) {}
