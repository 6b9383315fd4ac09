package com.codementee.aitools.analysis;

import java.util.List;

/** What the rules say about a resume. */
public record Analysis(
        int overallScore, List<SectionScore> sections, List<String> strengths, List<String> weaknesses, Ats ats,
        Keywords keywords, List<Rewrite> rewriteSuggestions, List<NotAssessed> notAssessed) {}
