package com.codementee.bench;

import org.HdrHistogram.Histogram;

/** How long answers took, each kind apart, in microseconds. */
final class Latencies {

    private static final long LONGEST = 600_000_000;

    /** What a call is judged as. Signing in is bounded by its hash and judged by itself. */
    enum Kind { READ, WRITE, LOGIN }

    private final Histogram[] histograms = {fresh(), fresh(), fresh()};

    void record(Kind kind, long sinceNanos, long untilNanos) {
        histograms[kind.ordinal()].recordValue(Math.min(LONGEST, Math.max(0, (untilNanos - sinceNanos) / 1000)));
    }

    void add(Latencies other) {
        for (int i = 0; i < histograms.length; i++) histograms[i].add(other.histograms[i]);
    }

    long count(Kind kind) {
        return histograms[kind.ordinal()].getTotalCount();
    }

    /** In milliseconds; not a number when there was no such call. */
    double percentile(Kind kind, double percent) {
        var histogram = histograms[kind.ordinal()];
        return histogram.getTotalCount() == 0 ? Double.NaN : histogram.getValueAtPercentile(percent) / 1000.0;
    }

    private static Histogram fresh() {
        return new Histogram(LONGEST, 3);
    }
}
