package com.codementee.aitools.reading;

import com.codementee.aitools.documents.Box;
import java.util.ArrayList;
import java.util.List;

/** Words of one row without a wide gap between them. */
record Segment(List<Word> words) {

    /** As a share of the font size: a wider gap separates columns, or a job from its dates. */
    private static final double WIDE_GAP = 0.75;

    /** Of the font size: spaces are a quarter to a third of it, in justified text up to half. */
    private static final double WIDER_THAN_A_SPACE = 0.6;

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

    /**
     * Splits at a word that begins at this edge after more than a space: a long line of the left column can end so near
     * to the right one that only the common edge tells them apart.
     */
    List<Segment> splitAt(double edge, double tolerance) {
        for (int i = 1; i < words.size(); i++) {
            var word = words.get(i);
            double gap = word.x() - words.get(i - 1).right();
            if (Math.abs(word.x() - edge) < tolerance && gap > WIDER_THAN_A_SPACE * word.size()) {
                return List.of(new Segment(words.subList(0, i)), new Segment(words.subList(i, words.size())));
            }
        }
        return List.of(this);
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
