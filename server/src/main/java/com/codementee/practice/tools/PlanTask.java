package com.codementee.practice.tools;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task of a plan. */
record PlanTask(
        @Schema(description = "unique within the plan") String id,
        String topic,
        String text,
        int minutes,
        @Nullable UUID questionId) {}
