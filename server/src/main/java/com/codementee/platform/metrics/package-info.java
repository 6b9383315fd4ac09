/**
 * Metrics for Prometheus: {@code /metrics}, the requests, and figures that other modules declare as
 * {@link com.codementee.platform.metrics.StateMetric} beans.
 */
@NullMarked
package com.codementee.platform.metrics;

import org.jspecify.annotations.NullMarked;
