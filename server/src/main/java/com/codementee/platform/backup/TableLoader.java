package com.codementee.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills the tables of a freshly migrated schema from a backup. Triggers do not run, and foreign keys are added again
 * after all rows are there, which checks them.
 */
final class TableLoader {

    private final Connection connection;
    private final BackupManifest manifest;

    TableLoader(Connection connection, BackupManifest manifest) {
        this.connection = connection;
        this.manifest = manifest;
    }

    void load(BackupFile file) throws SQLException, IOException {
        requireSameTables();
        var foreignKeys = CatalogQueries.foreignKeys(connection);
        var triggers = CatalogQueries.triggers(connection);
        for (var trigger : triggers) alter(trigger.table(), "DISABLE TRIGGER " + trigger.name());
        for (var key : foreignKeys) alter(key.table(), "DROP CONSTRAINT " + key.name());
        deleteRowsOfMigrations();
        copyRows(file);
        for (var key : foreignKeys) alter(key.table(), "ADD CONSTRAINT " + key.name() + " " + key.definition());
        for (var trigger : triggers) alter(trigger.table(), trigger.enable() + " TRIGGER " + trigger.name());
        for (var sequence : manifest.sequences()) set(sequence);
    }

    private void requireSameTables() throws SQLException {
        var expected = manifest.tables().stream()
                .map(table -> new CatalogQueries.TableColumns(table.name(), table.columns()))
                .collect(Collectors.toSet());
        var found = Set.copyOf(CatalogQueries.tables(connection));
        if (!expected.equals(found)) {
            throw new BackupException("The backup's tables are not those of its migrations. It cannot be restored.");
        }
    }

    /** Some migrations insert rows, such as the catalogue; the backup contains them as they are now. */
    private void deleteRowsOfMigrations() throws SQLException {
        var names = manifest.tables().stream().map(BackupManifest.Table::name).collect(Collectors.joining(", "));
        execute("TRUNCATE " + names);
    }

    private void copyRows(BackupFile file) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = manifest.tables().stream()
                .collect(Collectors.toMap(BackupManifest.Table::entry, Function.identity()));
        try (var archive = file.open()) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var table = tables.get(entry.getName());
                if (table == null) continue;
                long rows = copy.copyIn(
                        "COPY " + table.name() + " (" + String.join(", ", table.columns()) + ") FROM STDIN", archive);
                if (rows != table.rows()) throw new BackupException("The backup was changed while it was restored.");
            }
        }
    }

    private void set(BackupManifest.Sequence sequence) throws SQLException {
        if (sequence.lastValue() == null) {
            execute("ALTER SEQUENCE " + sequence.name() + " RESTART");
            return;
        }
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.lastValue());
            statement.execute();
        }
    }

    private void alter(String table, String change) throws SQLException {
        execute("ALTER TABLE " + table + " " + change);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
