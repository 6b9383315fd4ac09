package com.codementee.platform.csv;

import com.codementee.platform.json.WireEnum;
import com.codementee.platform.json.WireNames;
import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as CSV (RFC 4180) for spreadsheets: a column per component, named as in the JSON. A nested record has
 * dotted columns, {@code limits.ai_tools}; a list is one cell.
 *
 * <p>Spreadsheets execute text that looks like a formula, and people choose their names, so such text is prefixed with
 * an apostrophe.
 */
final class CsvWriter {

    private static final String FORMULA_STARTS = "=+-@";
    private static final String CONTROL_STARTS = "\t\r\n";
    private static final String LIST_SEPARATOR = "; ";
    private static final String LINE_END = "\r\n";

    private final List<Column> columns = new ArrayList<>();

    /** A column and how to read its value from a row. */
    private record Column(String name, Function<Object, @Nullable Object> of) {}

    CsvWriter(Class<?> row) {
        addColumns(row, "", Function.identity());
    }

    private void addColumns(Class<?> type, String prefix, Function<Object, @Nullable Object> parent) {
        for (var component : type.getRecordComponents()) {
            if (Versioned.class.isAssignableFrom(type) && component.getName().equals("version")) continue;
            var name = prefix + WireNames.snake(component.getName());
            Function<Object, @Nullable Object> of = row -> value(component, parent.apply(row));
            boolean unwrapped = component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
            if (component.getType().isRecord()) addColumns(component.getType(), unwrapped ? prefix : name + ".", of);
            else columns.add(new Column(name, of));
        }
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object record) {
        if (record == null) return null;
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void write(List<?> rows, Appendable out) throws IOException {
        out.append(columns.stream().map(Column::name).collect(Collectors.joining(","))).append(LINE_END);
        for (Object row : rows) {
            out.append(columns.stream().map(column -> cell(column.of.apply(row))).collect(Collectors.joining(","))).append(LINE_END);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        return quote(escapeFormula(text(value)));
    }

    private static String text(Object value) {
        return switch (value) {
            case WireEnum word -> word.wire();
            case CsvCell record -> record.cell();
            case List<?> list -> list.stream().map(item -> escapeFormula(text(item))).collect(Collectors.joining(LIST_SEPARATOR));
            default -> value.toString();
        };
    }

    /** Spreadsheets skip leading blanks and accept full-width forms of the formula characters. */
    private static String escapeFormula(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) first++;
        boolean control = !text.isEmpty() && CONTROL_STARTS.indexOf(text.charAt(0)) >= 0;
        boolean formula = first < text.length()
                && FORMULA_STARTS.contains(Normalizer.normalize(text.substring(first, first + 1), Normalizer.Form.NFKC));
        return control || formula ? "'" + text : text;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.getType(sign) == Character.FORMAT;
    }

    private static String quote(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == ';' || sign == '\r' || sign == '\n')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
