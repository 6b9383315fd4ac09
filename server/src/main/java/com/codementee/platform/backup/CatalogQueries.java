package com.codementee.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads PostgreSQL's catalogue: what the application's schemas contain. */
final class CatalogQueries {

    private static final String OWN_SCHEMAS =
            """
            SELECT oid, nspname FROM pg_namespace
             WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
            """;

    /** Generated columns are computed again. Flyway's history is written by the migrations that a restore runs. */
    private static final String TABLES =
            """
            WITH own AS (%s)
            SELECT format('%%I.%%I', own.nspname, c.relname) AS name,
                   array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
              FROM pg_class c
              JOIN own ON own.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
             WHERE c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
               AND NOT EXISTS (SELECT FROM pg_depend d
                                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
             GROUP BY own.nspname, c.relname
             ORDER BY own.nspname, c.relname
            """.formatted(OWN_SCHEMAS);

    private static final String SEQUENCES =
            """
            SELECT format('%I.%I', schemaname, sequencename) AS name, last_value FROM pg_sequences
             WHERE schemaname <> 'information_schema' AND schemaname NOT LIKE 'pg\\_%' ORDER BY 1
            """;

    private static final String FOREIGN_KEYS =
            """
            SELECT c.conrelid::regclass::text AS table_name, quote_ident(c.conname) AS name,
                   pg_get_constraintdef(c.oid) AS definition
              FROM pg_constraint c WHERE c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid
            """;

    private static final String TRIGGERS =
            """
            SELECT t.tgrelid::regclass::text AS table_name, quote_ident(t.tgname) AS name,
                   CASE t.tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE' END
                     AS enable
              FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' ORDER BY t.oid
            """;

    private CatalogQueries() {}

    /** A table with the columns that a backup contains. */
    record TableColumns(String name, List<String> columns) {}

    record ForeignKey(String table, String name, String definition) {}

    /** A trigger, and how to enable it as it was. */
    record Trigger(String table, String name, String enable) {}

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static List<TableColumns> tables(Connection database) throws SQLException {
        return list(database, TABLES, row -> new TableColumns(
                row.getString("name"), List.of((String[]) row.getArray("columns").getArray())));
    }

    static List<BackupManifest.Sequence> sequences(Connection database) throws SQLException {
        return list(database, SEQUENCES, row -> new BackupManifest.Sequence(
                row.getString("name"), row.getObject("last_value", Long.class)));
    }

    static List<ForeignKey> foreignKeys(Connection database) throws SQLException {
        return list(database, FOREIGN_KEYS, row -> new ForeignKey(
                row.getString("table_name"), row.getString("name"), row.getString("definition")));
    }

    static List<Trigger> triggers(Connection database) throws SQLException {
        return list(database, TRIGGERS, row -> new Trigger(
                row.getString("table_name"), row.getString("name"), row.getString("enable")));
    }

    static List<String> schemas(Connection database) throws SQLException {
        return list(database, "SELECT quote_ident(nspname) AS name FROM (" + OWN_SCHEMAS + ") own",
                row -> row.getString("name"));
    }

    /** Returns how many other clients are connected to this database. */
    static long otherClients(Connection database) throws SQLException {
        return list(database,
                """
                SELECT count(*) AS clients FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                """,
                row -> row.getLong("clients")).getFirst();
    }

    private static <T> List<T> list(Connection database, String sql, RowReader<T> reader) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(reader.read(rows));
            return found;
        }
    }
}
