package com.codementee.platform.csv;

import com.codementee.platform.json.WireEnum;
import com.codementee.platform.json.WireNames;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as RFC 4180 has them, for spreadsheets: a column for each component, named as in the JSON; a record within a
 * record has its columns under its name, {@code limits.ai_tools}; a list stands in one cell.
 *
 * <p>A spreadsheet runs what looks like a formula, and people choose their names: such a text begins with an apostrophe.
 */
final class CsvWriter {

    private static final String FORMULA = "=+-@";
    private static final String CONTROL = "\t\r\n";
    private static final String BETWEEN = "; ";
    private static final String END = "\r\n";

    private final List<Column> columns = new ArrayList<>();

    /** Where a value is in a row. */
    private record Column(String name, Function<Object, @Nullable Object> of) {}

    CsvWriter(Class<?> row) {
        addColumns(row, "", Function.identity());
    }

    private void addColumns(Class<?> type, String prefix, Function<Object, @Nullable Object> parent) {
        for (var component : type.getRecordComponents()) {
            var name = prefix + WireNames.snake(component.getName());
            Function<Object, @Nullable Object> of = row -> value(component, parent.apply(row));
            if (component.getType().isRecord()) addColumns(component.getType(), name + ".", of);
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
        out.append(columns.stream().map(Column::name).collect(Collectors.joining(","))).append(END);
        for (Object row : rows) {
            out.append(columns.stream().map(column -> cell(column.of.apply(row))).collect(Collectors.joining(","))).append(END);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        return quoted(harmless(text(value)));
    }

    private static String text(Object value) {
        return switch (value) {
            case WireEnum word -> word.wire();
            case CsvCell record -> record.cell();
            case List<?> list -> list.stream().map(item -> harmless(text(item))).collect(Collectors.joining(BETWEEN));
            default -> value.toString();
        };
    }

    /** Spreadsheets look past blanks in front, and take the wide forms of these signs for the signs. */
    private static String harmless(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) first++;
        boolean control = !text.isEmpty() && CONTROL.indexOf(text.charAt(0)) >= 0;
        boolean formula = first < text.length()
                && FORMULA.contains(Normalizer.normalize(text.substring(first, first + 1), Normalizer.Form.NFKC));
        return control || formula ? "'" + text : text;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.getType(sign) == Character.FORMAT;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == ';' || sign == '\r' || sign == '\n')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
