package com.codementee.feedback;

/** The scores (1 to 5) and texts that a mentor enters. */
public record Assessment(
        int problemSolving,
        int communication,
        int technicalDepth,
        int codeQuality,
        int overall,
        String strengths,
        String improvements,
        String actionItems,
        Hireability hireability) {}
