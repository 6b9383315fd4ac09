package com.codementee.aitools.tool;

import com.codementee.platform.json.Text;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resume as text, and the job it is for. */
record ResumeTextRequest(
        @NotNull @Text(max = 60_000, lines = true) String resumeText,
        @Nullable @Text(max = 100) String targetRole,
        @Nullable UUID companyId,
        @Nullable @Text(max = 20_000, lines = true) String jobDescription) {

    AnalysisRequest toUpload() {
        return new AnalysisRequest(
                resumeText.getBytes(StandardCharsets.UTF_8), null, targetRole, companyId, jobDescription);
    }
}
