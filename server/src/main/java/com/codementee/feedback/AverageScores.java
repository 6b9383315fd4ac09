package com.codementee.feedback;

/** The averages of a mentee's scores, to two decimals. */
public record AverageScores(
        double problemSolving, double communication, double technicalDepth, double codeQuality, double overall) {}
