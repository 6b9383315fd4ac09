package com.codementee.bench.load;

import org.HdrHistogram.Histogram;

/** Histograms of response times in microseconds, one per kind of request. */
public final class LatencyRecorder {

    private static final long MAX_LATENCY_MICROS = 600_000_000;

    /** Kinds of requests that are reported separately. Sign-in is separate because its password hash dominates. */
    public enum Kind { READ, WRITE, LOGIN }

    private final Histogram[] histograms = {newHistogram(), newHistogram(), newHistogram()};

    public void record(Kind kind, long sinceNanos, long untilNanos) {
        histograms[kind.ordinal()].recordValue(
                Math.min(MAX_LATENCY_MICROS, Math.max(0, (untilNanos - sinceNanos) / 1000)));
    }

    void add(LatencyRecorder other) {
        for (int i = 0; i < histograms.length; i++) histograms[i].add(other.histograms[i]);
    }

    long count(Kind kind) {
        return histograms[kind.ordinal()].getTotalCount();
    }

    /** Returns the percentile in milliseconds; NaN without requests of this kind. */
    public double percentile(Kind kind, double percent) {
        var histogram = histograms[kind.ordinal()];
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percent) / 1000.0;
    }

    private static Histogram newHistogram() {
        return new Histogram(MAX_LATENCY_MICROS, 3);
    }
}
