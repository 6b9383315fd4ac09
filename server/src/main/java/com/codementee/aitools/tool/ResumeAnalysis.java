package com.codementee.aitools.tool;

import com.codementee.aitools.analysis.Analysis;
import com.codementee.aitools.documents.HiddenText;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a resume analysis.
 *
 * @param sinceLastTime null for a person's first analysis
 */
record ResumeAnalysis(
        UUID id, @JsonUnwrapped Analysis analysis, List<HiddenText> hiddenText, ParsedFields parsed,
        DocumentView document, @Nullable VersionComparison sinceLastTime) {}
