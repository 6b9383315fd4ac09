package com.codementee.aitools.resume;

import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.resume.SectionSplitter.Placed;
import com.codementee.aitools.vocabulary.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of a section: a bullet that spans several lines becomes one. */
final class Bullets {

    private static final Pattern MARK = Pattern.compile(
            "^\\s*(?:[\u2022\u25CF\u25AA\u25E6\u2023\u2043\u2219\u00B7\u25A0\u25BA\u27A2\u2756\u2713*o\u00A7\uF0B7]|[-\u2013\u2014])[\\s\\t]+(?=\\S)");

    /** In points: a bullet's text begins further right than the bullet itself. */
    private static final double INDENT = 2;

    /** In points: a bullet whose mark is a drawing, as browsers make it, is only seen by how far it is indented. */
    private static final double DRAWN_INDENT = 6;

    private static final int MIN_ALIGNED = 2;

    private static final Pattern UNFINISHED =
            Pattern.compile("(?i).*(?:,|\\b(?:a|an|the|of|and|or|to|in|on|at|by|for|from|with|into|that|which|per))$");

    private Bullets() {}

    /** Whether the bullets of a document have marks that are text. If not, those that are indented are bullets. */
    record Marks(boolean text, List<DocumentLine> lines) {

        static Marks of(List<DocumentLine> lines) {
            return new Marks(lines.stream().anyMatch(Bullets::isMarked), lines);
        }

        /** Whether the line is further right than this, together with others, and has no other look of its own. */
        boolean isIndented(DocumentLine line, double left) {
            double x = line.box().x();
            if (text || line.size() == 0 || line.bold() || line.text().contains("\t") || x < left + DRAWN_INDENT) {
                return false;
            }
            return lines.stream().filter(other -> Math.abs(other.box().x() - x) < INDENT).count() >= MIN_ALIGNED;
        }

        /** The right end of the lines that begin where this one does. */
        double right(DocumentLine line) {
            return lines.stream()
                    .filter(other -> Math.abs(other.box().x() - line.box().x()) < INDENT)
                    .mapToDouble(other -> other.box().x() + other.box().width())
                    .max().orElse(0);
        }
    }

    private static boolean isMarked(DocumentLine line) {
        return line.listItem() || MARK.matcher(line.text()).find();
    }

    /** A joined line. */
    record Joined(int number, String text, boolean bullet, DocumentLine first) {

        ResumeLine toLine() {
            return new ResumeLine(number, text, bullet);
        }
    }

    static List<Joined> join(List<Placed> lines, Marks marks) {
        var joined = new ArrayList<Joined>();
        double left = lines.stream().mapToDouble(placed -> placed.line().box().x()).min().orElse(0);
        DocumentLine previous = null;
        for (var placed : lines) {
            var line = placed.line();
            var mark = MARK.matcher(line.text());
            boolean marked = mark.find();
            var last = joined.isEmpty() ? null : joined.getLast();
            if (marked || line.listItem()) {
                var text = marked ? line.text().substring(mark.end()) : line.text();
                joined.add(new Joined(placed.number(), text.replace('\t', ' '), true, line));
            } else if (marks.isIndented(line, left) && !(last != null && last.bullet() && previous != null
                    && wraps(previous, line, marks))) {
                joined.add(new Joined(placed.number(), line.text(), true, line));
            } else if (last != null && previous != null && (marks.isIndented(line, left)
                    || continues(last, previous, line))) {
                joined.removeLast();
                joined.add(new Joined(last.number(), last.text() + " " + line.text(), last.bullet(), last.first()));
            } else {
                joined.add(new Joined(placed.number(), line.text(), false, line));
            }
            previous = line;
        }
        return joined;
    }

    /** Whether the line belongs to the one above it: its first word did not fit there, or begins no sentence. */
    private static boolean wraps(DocumentLine previous, DocumentLine line, Marks marks) {
        var text = line.text();
        if (Character.isLowerCase(text.codePointAt(0))) return true;
        int space = text.indexOf(' ');
        double firstWord = line.box().width() * (space < 0 ? text.length() : space + 1) / text.length();
        boolean full = previous.box().x() + previous.box().width() + firstWord > marks.right(line);
        return full && (Character.isDigit(text.codePointAt(0)) || UNFINISHED.matcher(previous.text()).matches());
    }

    private static boolean continues(Joined last, DocumentLine previous, DocumentLine line) {
        if (line.bold() != previous.bold() || line.text().contains("\t") || Dates.isMostlyDate(line.text())) return false;
        if (!last.bullet()) return previous.text().length() > 60 && Character.isLowerCase(line.text().codePointAt(0));
        if (line.box().x() < last.first().box().x() - 1) return false;
        boolean hangs = line.box().x() >= last.first().box().x() + INDENT;
        boolean middle = Character.isLowerCase(line.text().codePointAt(0));
        boolean unfinished = previous.text().length() > 55 && !previous.text().endsWith(".");
        return hangs || middle && unfinished;
    }
}
