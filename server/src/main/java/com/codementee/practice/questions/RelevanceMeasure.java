package com.codementee.practice.questions;

import java.util.List;

/** How relevant questions are to a text. */
@FunctionalInterface
public interface RelevanceMeasure {

    /** Of a text that says nothing. */
    RelevanceMeasure NONE = _ -> 0;

    /** Returns 0 for an unrelated question; one that is about the same thing has 0.4 and more. */
    double of(Question question);

    /** Returns the highest of several relevances. */
    static RelevanceMeasure highestOf(List<RelevanceMeasure> relevances) {
        return question -> relevances.stream().mapToDouble(one -> one.of(question)).max().orElse(0);
    }
}
