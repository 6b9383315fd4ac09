package com.codementee.aitools.resume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes measured figures to the file that the system property {@code resume.quality} names, for the benchmark. */
public final class QualityFiguresWriter {

    private QualityFiguresWriter() {}

    /** Adds a line to the table with this title; the first line names the columns. */
    public static void add(String title, String... cells) {
        var file = System.getProperty("resume.quality");
        if (file == null) return;
        try {
            Files.writeString(Path.of(file), title + "\t" + String.join("\t", cells) + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Adds a row with precision and recall of each field. */
    static void add(String title, String what, ExtractionMeasure measure) {
        var cells = measure.fields().stream()
                .map(field -> String.format(
                        Locale.ROOT, "%.2f / %.2f", measure.precision(field), measure.recall(field)))
                .toList();
        var row = new ArrayList<>(List.of(what));
        row.addAll(cells);
        add(title, row.toArray(String[]::new));
    }

    static void addColumns(String title, String what, ExtractionMeasure measure) {
        var row = new ArrayList<>(List.of(what));
        row.addAll(measure.fields());
        add(title, row.toArray(String[]::new));
    }
}
