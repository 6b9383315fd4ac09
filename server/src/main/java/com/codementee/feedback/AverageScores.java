package com.codementee.feedback;

/** A mentee's scores over all their feedback, to two decimals. */
public record AverageScores(double problemSolving, double communication, double technicalDepth, double codeQuality, double overall) {}
