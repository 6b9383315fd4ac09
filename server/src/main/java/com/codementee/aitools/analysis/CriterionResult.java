package com.codementee.aitools.analysis;

import java.util.List;

/** @param share of the points, 0 to 1 */
record CriterionResult(double share, List<Finding> findings) {

    static CriterionResult of(double share, List<Finding> findings) {
        return new CriterionResult(Math.max(0, Math.min(1, share)), findings);
    }
}
