package com.codementee.feedback;

/** A mentee's average scores, rounded to two decimals. */
public record AverageScores(
        double problemSolving, double communication, double technicalDepth, double codeQuality, double overall) {}
