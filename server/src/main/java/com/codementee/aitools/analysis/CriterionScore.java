package com.codementee.aitools.analysis;

import java.util.List;

/** The score of one criterion of the rubric, 0 to 100, with its weight of the total and the reason for the weight. */
public record CriterionScore(String name, int score, int weight, String why, List<Finding> findings) {}
