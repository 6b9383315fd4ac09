package com.codementee.bench.report;

import java.util.Arrays;
import java.util.Locale;

/** Computes medians and quantiles, and formats figures for the report. */
public final class Figures {

    private Figures() {}

    public static double median(double... values) {
        return quantile(0.5, values);
    }

    /** Interpolates linearly between neighbours. */
    public static double quantile(double share, double... values) {
        if (values.length == 0) return Double.NaN;
        var sorted = values.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Formats a figure with three significant digits; NaN as a dash. */
    public static String format(double value) {
        if (Double.isNaN(value)) return "–";
        double size = Math.abs(value);
        if (size >= 100 || value == 0) return String.format(Locale.ROOT, "%,d", Math.round(value));
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", value);
    }

    /** Formats a ratio, such as 3.20×. */
    public static String ratio(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "–" : format(value) + "×";
    }

    public static String mebibytes(double bytes) {
        return format(bytes / (1024 * 1024)) + " MiB";
    }

    /** Returns "yes" or "no"; a dash if nothing was measured. */
    public static String verdict(double measured, boolean yes) {
        return Double.isNaN(measured) || Double.isInfinite(measured) ? "–" : yes ? "yes" : "NO";
    }
}
