package com.codementee.aitools.analysis;

import java.util.List;

/** @param share of the points, 0 to 1 */
record Assessed(double share, List<Finding> findings) {

    static Assessed of(double share, List<Finding> findings) {
        return new Assessed(Math.max(0, Math.min(1, share)), findings);
    }
}
