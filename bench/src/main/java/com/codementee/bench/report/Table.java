package com.codementee.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of figures with notes, written as aligned Markdown. */
public record Table(String title, List<String> columns, List<List<String>> rows, List<String> notes) {

    public static Table of(String title, String... columns) {
        return new Table(title, List.of(columns), new ArrayList<>(), new ArrayList<>());
    }

    public Table row(Object... cells) {
        if (cells.length != columns.size()) throw new IllegalArgumentException(title + ": " + List.of(cells));
        rows.add(Stream.of(cells).map(String::valueOf).toList());
        return this;
    }

    public Table note(String note) {
        notes.add(note);
        return this;
    }

    public String markdown() {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        var text = new StringBuilder("## ").append(title).append("\n\n");
        if (!rows.isEmpty()) {
            text.append(line(columns, widths));
            text.append(line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths));
            rows.forEach(row -> text.append(line(row, widths)));
            text.append('\n');
        }
        notes.forEach(note -> text.append(note).append("\n\n"));
        return text.toString();
    }

    private int width(int column) {
        return Stream.concat(Stream.of(columns), rows.stream()).mapToInt(row -> row.get(column).length()).max()
                .orElse(0);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
