package com.codementee.bench.data;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills one table after another by COPY, without holding a table's rows in memory. */
final class CopyWriter {

    private static final int BUFFER = 1 << 18;

    private final Connection database;
    private final StringBuilder rows = new StringBuilder(BUFFER + 4096);
    private CopyIn copy;

    CopyWriter(Connection database) {
        this.database = database;
    }

    /**
     * Calls {@code row} for each number from 0.
     *
     * @param table the table with its columns
     * @param row writes any number of rows with {@link #row}
     */
    void copy(String table, long numbers, LongConsumer row) throws SQLException {
        copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        for (long number = 0; number < numbers; number++) {
            row.accept(number);
            if (rows.length() > BUFFER) flush();
        }
        flush();
        copy.endCopy();
    }

    void row(Object... cells) {
        var line = new StringJoiner("\t", "", "\n");
        for (var cell : cells) line.add(cell == null ? "\\N" : cell.toString());
        rows.append(line);
    }

    private void flush() throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }
}
