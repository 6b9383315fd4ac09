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

    private Bullets() {}

    /** A joined line. */
    record Joined(int number, String text, boolean bullet, DocumentLine first) {

        ResumeLine toLine() {
            return new ResumeLine(number, text, bullet);
        }
    }

    static List<Joined> join(List<Placed> lines) {
        var joined = new ArrayList<Joined>();
        DocumentLine previous = null;
        for (var placed : lines) {
            var line = placed.line();
            var mark = MARK.matcher(line.text());
            boolean marked = mark.find();
            var last = joined.isEmpty() ? null : joined.getLast();
            if (marked || line.listItem()) {
                var text = marked ? line.text().substring(mark.end()) : line.text();
                joined.add(new Joined(placed.number(), text.replace('\t', ' '), true, line));
            } else if (last != null && previous != null && continues(last, previous, line)) {
                joined.removeLast();
                joined.add(new Joined(last.number(), last.text() + " " + line.text(), last.bullet(), last.first()));
            } else {
                joined.add(new Joined(placed.number(), line.text(), false, line));
            }
            previous = line;
        }
        return joined;
    }

    private static boolean continues(Joined last, DocumentLine previous, DocumentLine line) {
        if (line.bold() != previous.bold() || line.text().contains("\t") || Dates.isMostlyDate(line.text())) return false;
        if (!last.bullet()) return previous.text().length() > 60 && Character.isLowerCase(line.text().codePointAt(0));
        boolean hangs = line.box().x() >= last.first().box().x() + INDENT;
        boolean middle = Character.isLowerCase(line.text().codePointAt(0));
        boolean unfinished = previous.text().length() > 55 && !previous.text().endsWith(".");
        return hangs || middle && unfinished;
    }
}
