package com.codementee.aitools.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we say about a resume. Everything but the rewrites is from rules.
 *
 * @param engine who wrote the rewrites: {@code built-in}, or {@code llm:} and the name of a model
 * @param engineNote why a configured model did not write all of them; null if it did, or if none is configured
 */
public record Analysis(
        int overallScore, List<CriterionScore> sections, List<String> strengths, List<String> weaknesses,
        AtsReadabilityResult ats, KeywordMatches keywords, List<Rewrite> rewriteSuggestions,
        List<NotAssessed> notAssessed, String engine, @Nullable String engineNote) {}
