package com.codementee.aitools.analysis;

import java.util.List;

/** How well programs can read the document. */
public record AtsReadabilityResult(int score, List<Finding> issues, String guidance) {}
