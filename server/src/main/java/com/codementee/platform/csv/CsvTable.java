package com.codementee.platform.csv;

import java.util.List;

/**
 * A table to write as CSV.
 *
 * @param name the start of the file's name
 * @param type the rows' record, from which the header row comes
 */
public record CsvTable<T extends Record>(String name, Class<T> type, List<T> rows) {

    /** Returns a table of one row. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> CsvTable<T> ofRow(String name, T row) {
        return new CsvTable<>(name, (Class<T>) row.getClass(), List.of(row));
    }
}
