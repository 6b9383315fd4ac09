package com.codementee.aitools.tool;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resume to analyse.
 *
 * @param fileName as the browser names it, for the history only
 */
record AnalysisRequest(
        byte[] file, @Nullable String fileName, @Nullable String targetRole, @Nullable UUID companyId,
        @Nullable String jobDescription) {}
