package com.codementee.aitools.analysis;

import com.codementee.aitools.documents.DocumentLine;
import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.resume.Resume;
import com.codementee.aitools.resume.ResumeLine;
import java.time.YearMonth;
import java.util.Locale;

/** The document, the resume that was parsed from it, and the month of the analysis. */
record AnalysisInput(ExtractedDocument document, Resume resume, YearMonth today) {

    /** Whether the quote occurs in what a person sees, ignoring spaces and line ends. */
    boolean contains(String quote) {
        return squeeze(text()).contains(squeeze(quote));
    }

    String text() {
        return String.join(" ", document.lines().stream().map(DocumentLine::text).toList());
    }

    int words() {
        return text().split("\\s+").length;
    }

    Finding finding(Severity severity, ResumeLine line, String message, String fix) {
        return new Finding(severity, line.text(), line.number(), message, fix);
    }

    /** A finding about the whole document quotes the line with the name, or the first one. */
    Finding aboutDocument(Severity severity, String message, String fix) {
        int line = resume.name() == null ? 1 : lineOf(resume.name());
        return new Finding(severity, document.lines().get(line - 1).text(), line, message, fix);
    }

    /** Returns the number of the first line that contains the text; 1 if none does. */
    int lineOf(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < document.lines().size(); i++) {
            if (document.lines().get(i).text().toLowerCase(Locale.ROOT).contains(wanted)) return i + 1;
        }
        return 1;
    }

    static String squeeze(String text) {
        return text.replaceAll("[\\s\u2022\u25CF\u25AA\u00B7]+", "").toLowerCase(Locale.ROOT);
    }
}
