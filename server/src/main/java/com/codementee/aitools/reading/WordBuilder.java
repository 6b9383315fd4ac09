package com.codementee.aitools.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins glyphs into words by their positions, because a PDF need not contain spaces. */
final class WordBuilder {

    /** As a share of the font size: a space is about 0.25 wide, and letters of a word are at most 0.1 apart. */
    private static final double WORD_GAP = 0.17;

    /**
     * As a share of the font size: how far the baselines of one line differ, such as that of a bullet in another font.
     */
    static final double SAME_LINE = 0.3;

    /** Programs without a bold font print letters twice, moved by less than this part of their width. */
    private static final double DOUBLE_PRINT = 0.35;

    private WordBuilder() {}

    /** Returns the rows of the page from top to bottom; the words of each from left to right. */
    static List<List<Word>> rows(List<Glyph> glyphs) {
        var rows = new ArrayList<List<Glyph>>();
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        for (var glyph : sorted) {
            var row = rows.isEmpty() ? null : rows.getLast();
            if (row != null && glyph.y() - row.getFirst().y() <= SAME_LINE * Math.max(glyph.size(), 4)) row.add(glyph);
            else rows.add(new ArrayList<>(List.of(glyph)));
        }
        return rows.stream().map(WordBuilder::words).filter(words -> !words.isEmpty()).toList();
    }

    private static List<Word> words(List<Glyph> row) {
        row.sort(Comparator.comparingDouble(Glyph::x));
        var words = new ArrayList<Word>();
        var current = new ArrayList<Glyph>();
        for (var glyph : row) {
            if (glyph.text().isBlank()) {
                flush(current, words);
                continue;
            }
            if (!current.isEmpty()) {
                var last = current.getLast();
                boolean printedTwice = last.text().equals(glyph.text())
                        && glyph.x() - last.x() < DOUBLE_PRINT * last.width();
                if (printedTwice) continue;
                if (isApart(last, glyph)) flush(current, words);
            }
            current.add(glyph);
        }
        flush(current, words);
        return joinSpacedLetters(words);
    }

    private static boolean isApart(Glyph last, Glyph next) {
        double size = Math.max(last.size(), next.size());
        return next.x() - last.right() > WORD_GAP * size
                || last.rgb() != next.rgb() && last.invisible() != next.invisible()
                || last.right() - next.x() > size; // the next glyph begins far left of the last one's end
    }

    private static void flush(List<Glyph> current, List<Word> words) {
        if (!current.isEmpty()) words.add(Word.of(current));
        current.clear();
    }

    /** Joins the letters of a title such as "S K I L L S"; a wider gap between two of its letters separates words. */
    private static List<Word> joinSpacedLetters(List<Word> words) {
        var joined = new ArrayList<Word>();
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && words.get(to).text().length() == 1 && words.get(to).hasLetters()) to++;
            if (to - from >= 4) joined.addAll(join(words.subList(from, to)));
            else if (to > from) joined.addAll(words.subList(from, to));
            if (to < words.size()) joined.add(words.get(to));
            from = to + 1;
        }
        return joined;
    }

    private static List<Word> join(List<Word> letters) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < letters.size(); i++) gaps.add(letters.get(i).x() - letters.get(i - 1).right());
        double usual = gaps.stream().sorted().skip(gaps.size() / 2).findFirst().orElse(0.0);
        var words = new ArrayList<Word>();
        var text = new StringBuilder(letters.getFirst().text());
        var first = letters.getFirst();
        for (int i = 1; i < letters.size(); i++) {
            if (gaps.get(i - 1) > 1.8 * usual) {
                words.add(spanning(text, first, letters.get(i - 1)));
                text.setLength(0);
                first = letters.get(i);
            }
            text.append(letters.get(i).text());
        }
        words.add(spanning(text, first, letters.getLast()));
        return words;
    }

    private static Word spanning(CharSequence text, Word first, Word last) {
        return new Word(
                text.toString(), first.x(), last.right(), first.y(), first.size(), first.bold(), first.rgb(),
                first.invisible());
    }
}
