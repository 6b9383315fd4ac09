package com.codementee.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log. Actions and subject types are text here, because a newer version of the application may
 * have written values that this one does not know.
 *
 * @param actorName the account's current name, or the name of an actor without an account, such as {@code system}
 * @param before the fields before the action, as JSON
 * @param after the fields after the action, as JSON
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        String action,
        String subjectType,
        @Nullable String subjectId,
        @Nullable String reason,
        @Nullable String ip,
        @Schema(types = {"object", "null"}, additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @JsonRawValue @Nullable String before,
        @Schema(types = {"object", "null"}, additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        @JsonRawValue @Nullable String after) {}
