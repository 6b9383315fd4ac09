package com.codementee.platform.csv;

import com.codementee.platform.json.WireEnum;
import com.codementee.platform.json.WireNames;
import com.codementee.platform.versioning.Versioned;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as CSV (RFC 4180) for spreadsheets: one column per component, named as in the JSON. A nested record
 * has dotted columns, {@code limits.ai_tools}; a list or a {@link SingleCsvCell} is one cell. Instants are local times,
 * with the time zone in the column's name; amounts are in rupees, with an additional column in paise.
 *
 * <p>Spreadsheets execute text that looks like a formula, and users can enter such text, for example as their name, so
 * it is prefixed with an apostrophe.
 */
public final class CsvWriter {

    private static final String FORMULA_STARTS = "=+-@";
    private static final String CONTROL_STARTS = "\t\r\n";
    private static final String LIST_SEPARATOR = "; ";
    private static final String LINE_END = "\r\n";

    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final List<Column> columns = new ArrayList<>();
    private final Set<String> without;
    private final ZoneId zone;

    /** A column and how to read its value from a row. */
    private record Column(String name, Function<Object, @Nullable Object> of) {}

    /** @param without the JSON names of the components to leave out */
    public CsvWriter(Class<?> row, Set<String> without, ZoneId zone) {
        this.without = without;
        this.zone = zone;
        addColumns(row, "", Function.identity());
    }

    private void addColumns(Class<?> type, String prefix, Function<Object, @Nullable Object> parent) {
        for (var component : type.getRecordComponents()) {
            if (Versioned.class.isAssignableFrom(type) && component.getName().equals("version")) continue;
            var name = prefix + WireNames.snake(component.getName());
            if (without.contains(name)) continue;
            Function<Object, @Nullable Object> of = row -> value(component, parent.apply(row));
            var unwrapped = component.getAccessor().getAnnotation(JsonUnwrapped.class);
            var nested = unwrapped == null ? name + "." : prefix + unwrapped.prefix();
            if (isCells(component.getType())) addColumns(component.getType(), nested, of);
            else addColumn(component, name, of);
        }
    }

    private static boolean isCells(Class<?> type) {
        return type.isRecord() && !SingleCsvCell.class.isAssignableFrom(type);
    }

    private void addColumn(RecordComponent component, String name, Function<Object, @Nullable Object> of) {
        if (component.isAnnotationPresent(Paise.class)) {
            columns.add(new Column(name + " (rupees)", row -> rupees((Number) of.apply(row))));
            columns.add(new Column(name + " (paise)", of));
        } else if (component.getType() == Instant.class) {
            columns.add(new Column(name + " (" + zone.getId() + ")", of));
        } else {
            columns.add(new Column(name, of));
        }
    }

    private static @Nullable BigDecimal rupees(@Nullable Number paise) {
        return paise == null ? null : BigDecimal.valueOf(paise.longValue(), 2);
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
        writeHeader(out);
        writeRows(rows, out);
    }

    public void writeHeader(Appendable out) throws IOException {
        out.append(columns.stream().map(Column::name).collect(Collectors.joining(","))).append(LINE_END);
    }

    public void writeRows(List<?> rows, Appendable out) throws IOException {
        for (Object row : rows) {
            out.append(columns.stream().map(column -> cell(column.of.apply(row))).collect(Collectors.joining(",")))
                    .append(LINE_END);
        }
    }

    private String cell(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Number || value instanceof Boolean) return value.toString();
        return quote(escapeFormula(text(value)));
    }

    private String text(Object value) {
        return switch (value) {
            case WireEnum word -> word.wire();
            case SingleCsvCell record -> record.cell();
            case Instant instant -> LOCAL_TIME.format(instant.atZone(zone));
            case List<?> list -> list.stream().map(item -> escapeFormula(text(item)))
                    .collect(Collectors.joining(LIST_SEPARATOR));
            default -> value.toString();
        };
    }

    /** Spreadsheets skip leading blanks and accept full-width forms of the formula characters. */
    private static String escapeFormula(String text) {
        int first = 0;
        while (first < text.length() && isBlank(text.charAt(first))) first++;
        boolean control = !text.isEmpty() && CONTROL_STARTS.indexOf(text.charAt(0)) >= 0;
        boolean formula = first < text.length()
                && FORMULA_STARTS.contains(
                        Normalizer.normalize(text.substring(first, first + 1), Normalizer.Form.NFKC));
        return control || formula ? "'" + text : text;
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    private static String quote(String text) {
        boolean plain = text.chars()
                .noneMatch(sign -> sign == ',' || sign == '"' || sign == ';' || sign == '\r' || sign == '\n')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
