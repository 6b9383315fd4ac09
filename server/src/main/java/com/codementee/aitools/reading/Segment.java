package com.codementee.aitools.reading;

import com.codementee.aitools.documents.Box;
import java.util.ArrayList;
import java.util.List;

/** Words of one row without a wide gap between them. */
record Segment(List<Word> words) {

    /** As a share of the font size: a wider gap separates columns, or a job from its dates. */
    private static final double WIDE_GAP = 1.2;

    static List<Segment> of(List<Word> row) {
        var segments = new ArrayList<Segment>();
        var current = new ArrayList<Word>();
        for (var word : row) {
            if (!current.isEmpty() && isApart(current.getLast(), word)) {
                segments.add(new Segment(List.copyOf(current)));
                current.clear();
            }
            current.add(word);
        }
        if (!current.isEmpty()) segments.add(new Segment(List.copyOf(current)));
        return segments;
    }

    private static boolean isApart(Word last, Word next) {
        return next.x() - last.right() > WIDE_GAP * Math.min(next.size(), last.size());
    }

    double x() {
        return words.getFirst().x();
    }

    double right() {
        return words.getLast().right();
    }

    double y() {
        return words.getFirst().y();
    }

    double size() {
        return words.stream().mapToDouble(Word::size).max().orElse(0);
    }

    String text() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    Box box() {
        return words.stream().map(Word::box).reduce(Box::union).orElse(Box.NONE);
    }

    boolean isBold() {
        return words.stream().allMatch(Word::bold);
    }
}
