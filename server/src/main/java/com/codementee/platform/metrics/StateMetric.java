package com.codementee.platform.metrics;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a statement reads from the module's own tables when Prometheus asks. The statement uses an index, or
 * a small table, and binds {@code :now} if it needs the time.
 *
 * @param name with dots, such as {@code codementee.jobs.due}
 * @param label the name of the label in the first column; null for a statement that returns one number
 * @param sql a query that returns the label's value, if there is one, and a number
 */
public record StateMetric(String name, String description, @Nullable String label, String sql) {

    public static StateMetric number(String name, String description, String sql) {
        return new StateMetric(name, description, null, sql);
    }
}
