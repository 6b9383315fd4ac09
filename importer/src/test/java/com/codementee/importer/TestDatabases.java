package com.codementee.importer;

import com.codementee.platform.db.DemoDatabaseMarker;
import com.codementee.platform.db.SchemaMigrations;
import com.codementee.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A PostgreSQL whose new databases are copies of a migrated one, because the migrations take some seconds. */
final class TestDatabases implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    TestDatabases(Path home) throws SQLException {
        postgres = EmbeddedPostgres.start(home);
        try (var connection = connect("template1")) {
            DemoDatabaseMarker.mark(connection);
            SchemaMigrations.migrate(new SingleConnectionDataSource(connection, true), true);
        }
    }

    /** Returns the value of DATABASE_URL. */
    String url(String database) {
        var address = postgres.address();
        return "postgresql://" + address.user() + ":" + address.password() + "@127.0.0.1:" + address.port() + "/" + database;
    }

    @Override
    public void close() {
        postgres.close();
    }

    String created() throws SQLException {
        var name = "import_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name);
        return name;
    }

    void execute(String statement) throws SQLException {
        try (var connection = connect("postgres"); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    Connection connect(String database) throws SQLException {
        var address = postgres.address();
        return DriverManager.getConnection(address.jdbcUrl().replaceFirst("/[^/]*$", "/" + database), address.user(),
                address.password());
    }

    /** Returns rows with their columns joined by bars. */
    List<String> rows(String database, String query) throws SQLException {
        try (var connection = connect(database); var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) columns.add(rows.getString(i));
                found.add(String.join("|", columns.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }

    /** Returns a checksum of each table's rows. */
    Map<String, String> contents(String database) throws SQLException {
        var found = new TreeMap<String, String>();
        for (var table : rows(database, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                + " AND tablename <> 'flyway_schema_history'")) {
            found.put(table, rows(database, "SELECT count(*), md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) FROM "
                    + table + " t").getFirst());
        }
        return found;
    }
}
