package com.codementee.aitools.reading;

import com.codementee.aitools.vocabulary.Dates;
import com.codementee.aitools.vocabulary.SectionTitles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the segments of a page in the order in which a person reads them: column by column where the page has columns,
 * otherwise row by row. Dates at the right edge, tables, and titles beside their text are rows, not columns.
 */
final class ReadingOrder {

    /** In points: how far apart the left edges of one column's lines may be. */
    private static final double EDGE = 4;

    private static final int MIN_LINES = 4;

    private static final Pattern OPEN_RANGE = Pattern.compile("(?i)(?:[-\u2010-\u2015]|\\bto)$");

    /** Deeper nesting does not occur in resumes and would only cost time. */
    private static final int MAX_DEPTH = 6;

    /** A side with a larger share of titles or dates than this belongs to the rows of the other side. */
    private static final double MOSTLY_LABELS = 0.45;

    /** Above this share of lines that line up, it is a table; the lines of two columns line up only by chance. */
    private static final double MOSTLY_ALIGNED = 0.65;

    private static final double MIN_COLUMN_WIDTH = 0.14;

    private final double pageWidth;

    ReadingOrder(double pageWidth) {
        this.pageWidth = pageWidth;
    }

    /** Returns the rows; those of a column come after each other. */
    List<List<Segment>> order(List<Segment> segments) {
        return order(segments, 0);
    }

    private List<List<Segment>> order(List<Segment> region, int depth) {
        var split = depth == MAX_DEPTH ? null : findColumns(region);
        if (split == null) return rows(region);
        var ordered = new ArrayList<List<Segment>>();
        for (var part : List.of(split.above(), split.left(), split.right(), split.below())) {
            if (!part.isEmpty()) ordered.addAll(order(part, depth + 1));
        }
        return ordered;
    }

    private static List<List<Segment>> rows(List<Segment> region) {
        var sorted = new ArrayList<>(region);
        sorted.sort(Comparator.comparingDouble(Segment::y));
        var rows = new ArrayList<List<Segment>>();
        for (var segment : sorted) {
            var row = rows.isEmpty() ? null : rows.getLast();
            if (row != null && segment.y() - row.getFirst().y() <= WordBuilder.SAME_LINE * segment.size()) {
                row.add(segment);
            } else {
                rows.add(new ArrayList<>(List.of(segment)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Segment::x)));
        for (int i = 1; i < rows.size(); i++) joinWrappedDates(rows.get(i - 1), rows.get(i));
        rows.removeIf(List::isEmpty);
        return rows;
    }

    /** In a narrow column of dates, "10/2015 –" stands above "03/2020". */
    private static void joinWrappedDates(List<Segment> row, List<Segment> next) {
        if (row.size() < 2 || next.isEmpty()) return;
        var begin = row.getFirst();
        var end = next.getFirst();
        boolean wrapped = OPEN_RANGE.matcher(begin.text()).find() && Dates.isMostlyDate(begin.text())
                && Dates.isMostlyDate(end.text()) && end.right() < row.get(1).x();
        if (!wrapped) return;
        row.set(0, new Segment(Stream.concat(begin.words().stream(), end.words().stream()).toList()));
        next.removeFirst();
    }

    private record Columns(List<Segment> above, List<Segment> left, List<Segment> right, List<Segment> below) {}

    private @Nullable Columns findColumns(List<Segment> region) {
        if (region.size() < 2 * MIN_LINES) return null;
        return edges(region).stream()
                .map(edge -> columnsAt(edge, region))
                .filter(columns -> columns != null && areColumns(columns))
                .max(Comparator.comparingInt(columns -> Math.min(columns.left().size(), columns.right().size())))
                .orElse(null);
    }

    /** Left edges at which several lines begin, away from the margins. */
    private List<Double> edges(List<Segment> region) {
        var edges = new ArrayList<Double>();
        double leftmost = region.stream().mapToDouble(Segment::x).min().orElse(0);
        for (var segment : region) {
            double x = segment.x();
            boolean inside = x > leftmost + 0.15 * pageWidth && x < 0.85 * pageWidth;
            boolean known = edges.stream().anyMatch(edge -> Math.abs(edge - x) < EDGE);
            if (!inside || known) continue;
            long starting = region.stream().filter(other -> Math.abs(other.x() - x) < EDGE).count();
            if (starting >= MIN_LINES) edges.add(x);
        }
        return edges;
    }

    /** Splits the tallest part of the region in which no line crosses this edge. */
    private Columns columnsAt(double edge, List<Segment> region) {
        var sorted = new ArrayList<Segment>();
        region.forEach(segment -> sorted.addAll(segment.splitAt(edge, EDGE)));
        sorted.sort(Comparator.comparingDouble(Segment::y));
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int i = 0; i <= sorted.size(); i++) {
            if (i < sorted.size() && !crosses(sorted.get(i), edge)) continue;
            if (onTheRight(sorted.subList(from, i), edge) > onTheRight(sorted.subList(bestFrom, bestTo), edge)) {
                bestFrom = from;
                bestTo = i;
            }
            from = i + 1;
        }
        var left = new ArrayList<Segment>();
        var right = new ArrayList<Segment>();
        for (var segment : sorted.subList(bestFrom, bestTo)) (segment.x() < edge - EDGE ? left : right).add(segment);
        return new Columns(sorted.subList(0, bestFrom), left, right, sorted.subList(bestTo, sorted.size()));
    }

    private static boolean crosses(Segment segment, double edge) {
        return segment.x() < edge - EDGE && segment.right() > edge - 1;
    }

    private static long onTheRight(List<Segment> segments, double edge) {
        return segments.stream().filter(segment -> segment.x() >= edge - EDGE).count();
    }

    private boolean areColumns(Columns columns) {
        var left = columns.left();
        var right = columns.right();
        if (left.size() < MIN_LINES || right.size() < MIN_LINES) return false;
        if (labels(left) > MOSTLY_LABELS || labels(right) > MOSTLY_LABELS) return false;
        double edge = right.stream().mapToDouble(Segment::x).min().orElse(0);
        boolean titled = right.stream().anyMatch(segment ->
                segment.x() - edge < 2 * EDGE && SectionTitles.isTitle(segment.text()));
        if (titled) return true;
        long aligned = right.stream()
                .filter(segment -> left.stream().anyMatch(other -> Math.abs(other.y() - segment.y()) < 1.5))
                .count();
        double width = right.stream().mapToDouble(segment -> segment.right() - segment.x()).sorted()
                .skip(right.size() / 2).findFirst().orElse(0);
        return aligned < MOSTLY_ALIGNED * right.size() && width > MIN_COLUMN_WIDTH * pageWidth;
    }

    private static double labels(List<Segment> side) {
        return (double) side.stream()
                .map(Segment::text)
                .filter(text -> SectionTitles.isTitle(text) || Dates.isMostlyDate(text))
                .count() / side.size();
    }
}
