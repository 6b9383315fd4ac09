package com.codementee.importer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Inserts rows of one table in chunks, and reports what became of each. A row whose key exists is left alone. When
 * PostgreSQL refuses a chunk, it is halved until the row that is refused is found.
 */
final class TableLoader {

    private static final int CHUNK = 2_000;
    /** Statistics are refreshed each time a table has grown by this factor. */
    private static final int GROWTH = 4;
    private static final JsonMapper JSON = new JsonMapper();

    /** A row, with the id of its document in the older system. */
    record Row(String key, String legacyId, Map<String, Object> values) {}

    /** What became of a row. */
    enum Outcome {
        PLACED,
        PRESENT,
        /** Another row has a value that must be unique, or a mock that overlaps. */
        CONFLICT,
        REFUSED
    }

    private final Connection connection;
    private final ImportReport report;
    private final String collection;
    private final String table;
    private final String keyColumn;
    private final String conflictReason;
    private final List<Row> rows = new ArrayList<>();
    private long inserted;
    private long nextStatistics = 1;
    private BiConsumer<Row, Outcome> listener = (_, _) -> {};

    /** @param target the table and its key, as {@code person.id} */
    TableLoader(
            Connection connection, ImportReport report, String collection, String target, String conflictReason) {
        this.connection = connection;
        this.report = report;
        this.collection = collection;
        this.table = target.substring(0, target.indexOf('.'));
        this.keyColumn = target.substring(target.indexOf('.') + 1);
        this.conflictReason = conflictReason;
    }

    /** Calls this with the outcome of each row, which is then not reported as a conflict here. */
    TableLoader onOutcome(BiConsumer<Row, Outcome> listener) {
        this.listener = listener;
        return this;
    }

    void add(Object key, String legacyId, Map<String, Object> values) {
        rows.add(new Row(key.toString(), legacyId, values));
        if (rows.size() >= CHUNK) flush();
    }

    /** Inserts the rows that wait. */
    void flush() {
        if (rows.isEmpty()) return;
        try {
            insert(List.copyOf(rows));
        } catch (SQLException problem) {
            throw new ImportFailedException("The database failed: " + problem.getMessage(), problem);
        }
        rows.clear();
    }

    private void insert(List<Row> chunk) throws SQLException {
        var before = connection.setSavepoint();
        Set<String> keys;
        try {
            keys = insertedKeys(chunk);
        } catch (PSQLException refusal) {
            connection.rollback(before);
            if (!isAboutData(refusal)) throw refusal;
            if (chunk.size() == 1) {
                refuse(chunk.getFirst(), refusal);
            } else {
                insert(chunk.subList(0, chunk.size() / 2));
                insert(chunk.subList(chunk.size() / 2, chunk.size()));
            }
            return;
        }
        connection.releaseSavepoint(before);
        refreshStatistics(keys.size());
        reportOutcomes(chunk, keys);
    }

    /**
     * Triggers and foreign keys run queries for each row, whose plans are made from statistics. Without new ones they
     * would go on reading the whole table, as is right for the first rows.
     */
    private void refreshStatistics(int added) throws SQLException {
        inserted += added;
        if (inserted < nextStatistics) return;
        nextStatistics = inserted * GROWTH;
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE " + table);
        }
    }

    private Set<String> insertedKeys(List<Row> chunk) throws SQLException {
        var columns = String.join(", ", chunk.getFirst().values().keySet());
        var sql = "INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM jsonb_populate_recordset(NULL::"
                + table + ", ?::jsonb) ON CONFLICT DO NOTHING RETURNING " + keyColumn + "::text";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, JSON.writeValueAsString(chunk.stream().map(Row::values).toList()));
            try (var keys = statement.executeQuery()) {
                var inserted = new HashSet<String>();
                while (keys.next()) inserted.add(keys.getString(1));
                return inserted;
            }
        }
    }

    /** The same key twice in a chunk is one row: the second document is a duplicate of the first. */
    private void reportOutcomes(List<Row> chunk, Set<String> inserted) throws SQLException {
        var left = chunk.stream().map(Row::key).filter(key -> !inserted.contains(key)).collect(Collectors.toSet());
        var present = left.isEmpty() ? Set.<String>of() : existing(left);
        for (var row : chunk) {
            if (inserted.remove(row.key())) {
                report.placed(collection);
                listener.accept(row, Outcome.PLACED);
            } else if (!left.contains(row.key())) {
                report.reject(collection, row.legacyId(), "another document has the same id");
            } else if (present.contains(row.key())) {
                report.present(collection);
                listener.accept(row, Outcome.PRESENT);
            } else {
                report.reject(collection, row.legacyId(), conflictReason);
                listener.accept(row, Outcome.CONFLICT);
            }
        }
    }

    private Set<String> existing(Set<String> keys) throws SQLException {
        var sql = "SELECT " + keyColumn + "::text FROM " + table + " WHERE " + keyColumn + "::text = ANY (?)";
        if (!keyColumn.equals("plan_id")) {
            sql = "SELECT " + keyColumn + "::text FROM " + table + " WHERE " + keyColumn + " = ANY (?::uuid[])";
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (var found = statement.executeQuery()) {
                var present = new HashSet<String>();
                while (found.next()) present.add(found.getString(1));
                return present;
            }
        }
    }

    private void refuse(Row row, PSQLException refusal) {
        var message = refusal.getServerErrorMessage();
        var constraint = message == null ? null : message.getConstraint();
        var reason = constraint == null
                ? "PostgreSQL refuses it: " + refusal.getMessage().lines().findFirst().orElse("")
                : "PostgreSQL refuses it because of " + constraint;
        report.reject(collection, row.legacyId(), reason);
        listener.accept(row, Outcome.REFUSED);
    }

    /** SQLSTATE classes: 22 data that the types do not allow, 23 a constraint, 54 a row that is too large. */
    private static boolean isAboutData(PSQLException refusal) {
        var state = refusal.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("54"))
                && !PSQLState.isConnectionError(state);
    }
}
