package com.codementee.aitools.analysis;

import java.util.List;

/** The result of the rules for a resume. */
public record Analysis(
        int overallScore, List<SectionScore> sections, List<String> strengths, List<String> weaknesses, Ats ats,
        Keywords keywords, List<Rewrite> rewriteSuggestions, List<NotAssessed> notAssessed) {}
