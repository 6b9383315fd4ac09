package com.codementee.aitools.corpus;

import com.codementee.aitools.corpus.Persona.Job;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** A column of text in a {@link PdfSketch}, filled from the top. */
final class PdfColumn {

    private static final double SIZE = 10;

    private final PdfSketch pdf;
    private final double left;
    private final double right;
    private double y;

    PdfColumn(PdfSketch pdf, double left, double right, double top) {
        this.pdf = pdf;
        this.left = left;
        this.right = right;
        this.y = top;
    }

    PdfColumn title(String text) {
        y += 8;
        pdf.text(left, y, 13, true, Color.BLACK, text);
        y += 17;
        return this;
    }

    PdfColumn bold(String text) {
        pdf.text(left, y, SIZE, true, Color.BLACK, text);
        y += 13;
        return this;
    }

    PdfColumn paragraph(String text) {
        for (var line : wrap(text, left)) {
            pdf.text(left, y, SIZE, line);
            y += 13;
        }
        return this;
    }

    /** A line with something at the right edge. */
    PdfColumn dated(String text, String dates) {
        pdf.text(left, y, SIZE, true, Color.BLACK, text).textEndingAt(right, y, SIZE, false, dates);
        y += 13;
        return this;
    }

    PdfColumn job(String title, Job job) {
        return dated(title, job.dates()).bullets(job.bullets());
    }

    PdfColumn bullets(List<String> bullets) {
        for (var bullet : bullets) {
            pdf.text(left + 6, y, SIZE, "\u2022");
            for (var line : wrap(bullet, left + 16)) {
                pdf.text(left + 16, y, SIZE, line);
                y += 13;
            }
        }
        y += 4;
        return this;
    }

    private List<String> wrap(String text, double from) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && pdf.width(longer, SIZE, false) > right - from) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
