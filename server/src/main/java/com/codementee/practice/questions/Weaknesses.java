package com.codementee.practice.questions;

import java.util.Map;
import java.util.Set;

/**
 * What a person should practise.
 *
 * @param dimensions how weak each dimension is, from 0 to 1; dimensions that mentors scored well are absent
 * @param topics topics of cards that the person keeps forgetting
 * @param words how relevant questions are to what mentors wrote should improve
 */
public record Weaknesses(Map<Dimension, Double> dimensions, Set<String> topics, RelevanceMeasure words) {

    public static final Weaknesses UNKNOWN = new Weaknesses(Map.of(), Set.of(), RelevanceMeasure.NONE);
}
